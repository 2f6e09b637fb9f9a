import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from './server-process.ts';

const LARGEST = 250_000;

/**
 * Takes the pictures of the guide. With `GUIDE=1` they are written into the guide, in both languages; otherwise in Chinese
 * only and below `directory`, so that a test changes nothing in the tree.
 */
export class Pictures {
  readonly #directory: string;
  readonly #forGuide = process.env['GUIDE'] === '1';

  constructor(directory: string) {
    this.#directory = this.#forGuide ? join(ROOT, 'docs', 'guide', 'images') : join(directory, 'images');
    mkdirSync(this.#directory, { recursive: true });
  }

  /** A screen of the office, which changes its language where it stands. */
  async ofOffice(page: Page, name: string): Promise<void> {
    await this.#take(page, `${name}.zh.png`);
    if (!this.#forGuide) return;
    await page.getByRole('button', { name: 'English', exact: true }).click();
    await this.#take(page, `${name}.en.png`);
    await page.getByRole('button', { name: '中文', exact: true }).click();
  }

  /** A page of the portal, whose languages have addresses. */
  async ofPortal(page: Page, name: string): Promise<void> {
    await this.#take(page, `${name}.zh.png`);
    if (!this.#forGuide) return;
    const here = page.url();
    await page.getByRole('link', { name: 'English', exact: true }).click();
    await page.waitForLoadState('load');
    await this.#take(page, `${name}.en.png`);
    await page.goto(here);
  }

  /** The same, where the network is off and no other address can be had: in Chinese only. */
  async ofOfflinePortal(page: Page, name: string): Promise<void> {
    await this.#take(page, `${name}.zh.png`);
  }

  async #take(page: Page, file: string): Promise<void> {
    const path = join(this.#directory, file);
    await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
    const { size } = statSync(path);
    if (this.#forGuide && size > LARGEST) throw new Error(`${file} has ${size} bytes`);
  }
}
