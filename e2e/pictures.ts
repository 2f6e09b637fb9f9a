import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from './server-process.ts';
import { makeSmaller } from './smaller-png.ts';

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

  /** A screen of the office, which changes its language where it stands. `settle`: ms until the mouse is forgotten. */
  async ofOffice(page: Page, name: string, settle = 0): Promise<void> {
    await this.#take(page, `${name}.zh.png`);
    if (!this.#forGuide) return;
    await page.getByRole('button', { name: 'English', exact: true }).click();
    await page.waitForTimeout(settle);
    await this.#take(page, `${name}.en.png`);
    await page.getByRole('button', { name: '中文', exact: true }).click();
  }

  /** A page of the portal, whose languages have addresses. `again` brings the other page to where this one is. */
  async ofPortal(page: Page, name: string, again?: () => Promise<void>): Promise<void> {
    await this.#take(page, `${name}.zh.png`);
    if (!this.#forGuide) return;
    const here = page.url();
    await page.getByRole('link', { name: 'English', exact: true }).click();
    await page.waitForLoadState('load');
    await again?.();
    await this.#take(page, `${name}.en.png`);
    await page.goto(here);
  }

  async #take(page: Page, file: string): Promise<void> {
    // The words of clauses and the pages behind come after the first picture of a screen.
    if (this.#forGuide) await page.waitForLoadState('networkidle');
    const shot = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    const picture = this.#forGuide ? makeSmaller(shot) : shot;
    if (this.#forGuide && picture.length > LARGEST) throw new Error(`${file} has ${picture.length} bytes`);
    writeFileSync(join(this.#directory, file), picture);
  }
}
