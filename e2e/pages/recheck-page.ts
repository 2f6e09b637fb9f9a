import type { Locator, Page } from 'playwright-core';

/** The portal's page that draws once more in the browser. */
export class RecheckPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(code: string): Promise<void> {
    await this.#page.goto(`/verify?draw=${code}`);
  }

  async choose(file: string): Promise<void> {
    await this.#page.locator('#bundle').setInputFiles(file);
  }

  get network(): Locator {
    return this.#page.locator('#network');
  }

  get result(): Locator {
    return this.#page.locator('#result');
  }

  /** The key of the log, as the page shows it for comparison. */
  logKey(): Promise<string> {
    return this.#page
      .getByRole('row', { name: /^日志公钥/ })
      .getByRole('cell')
      .innerText();
  }
}
