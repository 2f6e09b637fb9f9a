import type { Download, Locator } from 'playwright-core';
import type { Office } from './office.ts';

/** A draw as those see it who take part in it. */
export class DrawPage {
  readonly #office: Office;

  constructor(office: Office) {
    this.#office = office;
  }

  get id(): string {
    return /\/draws\/([\w-]+)/.exec(this.#office.page.url())?.[1] ?? '';
  }

  async open(id: string): Promise<this> {
    await this.#office.page.goto(`/office/draws/${id}`);
    return this;
  }

  /** A step of the procedure. It comes free when what it waits for stands in the log. */
  async take(action: string): Promise<void> {
    await this.#office.page
      .getByRole('region', { name: '您现在可以办理' })
      .getByRole('button', { name: action })
      .click();
  }

  party(name: string): Locator {
    return this.#office.page.getByRole('region', { name });
  }

  /** The commitment as shown, without the gaps between its groups. */
  async commitmentOf(name: string): Promise<string> {
    const text = await this.party(name).innerText();
    return /(?:[0-9a-f]{4}\s*){16}/.exec(text)?.[0].replace(/\s+/g, '') ?? '';
  }

  async downloadSecret(): Promise<Download> {
    const [download] = await Promise.all([this.#office.page.waitForEvent('download'), this.#office.press('下载文件')]);
    return download;
  }
}
