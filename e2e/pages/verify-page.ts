import type { Locator, Page } from 'playwright-core';

/** The portal's page that says what a certificate is worth: asked by number, or shown a code or a file. */
export class VerifyPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async ask(number: string, on: string, item = ''): Promise<void> {
    await this.page.goto('/verify');
    const form = this.page.locator('form.vq');
    await form.getByLabel('证书编号').fill(number);
    await form.getByLabel('日期').fill(on);
    await form.getByLabel('项目与标准').fill(item);
    await form.getByRole('button', { name: '验证' }).click();
    await this.page.waitForURL(/number=/);
  }

  /** The answer to a number, given by the server. */
  get answer(): Locator {
    return this.page.locator('main > .ans .given');
  }

  /** Opens the page once while there is a network, until all it needs is on this device. */
  async keep(): Promise<void> {
    await this.page.goto('/verify');
    await this.page.locator('#scan-kept[data-kept=true]').waitFor();
    await this.page.locator('#network[data-kept=true]').waitFor();
  }

  async show(name: string, mimeType: string, buffer: Buffer): Promise<void> {
    await this.page.locator('#scan-file').setInputFiles({ name, mimeType, buffer });
  }

  /** The answer to a code or a file, given on the page. */
  get judged(): Locator {
    return this.page.locator('#scan-result .given');
  }
}
