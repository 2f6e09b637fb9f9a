import type { Page } from 'playwright-core';

/** What every screen of the office has: the way in, the navigation, a dialog that asks once. */
export class Office {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** One click, in the demonstration. `arrives`: the screen this person begins with. */
  async become(name: string, arrives = '今日工作'): Promise<this> {
    if (!this.page.url().includes('/office')) await this.page.goto('/office/');
    await this.page.getByRole('listitem').getByRole('button', { name }).click();
    await this.page.getByRole('heading', { level: 1, name: arrives }).waitFor();
    return this;
  }

  async goTo(entry: string): Promise<void> {
    await this.page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: entry }).click();
    await this.page.getByRole('heading', { level: 1, name: entry }).waitFor();
  }

  /** From the list of what waits for this person. */
  async openMatter(kind: string, title: string): Promise<void> {
    await this.page.getByRole('row').filter({ hasText: title }).getByRole('link', { name: kind, exact: true }).click();
  }

  /** One of several, by the word that begins its label. */
  async choose(option: string): Promise<void> {
    const radio = this.page.getByRole('radio', { name: new RegExp(`^${option}`) });
    await this.page.locator('label').filter({ has: radio }).click();
  }

  /** Waits until the procedure on this page stands there. */
  async reached(state: string): Promise<void> {
    await this.page.locator('[aria-current=step]').filter({ hasText: state }).waitFor();
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  /** Presses a button and then the one of the same name in the dialog that asks. */
  async confirm(name: string, fill?: (dialog: ReturnType<Page['getByRole']>) => Promise<void>): Promise<void> {
    await this.press(name);
    const dialog = this.page.getByRole('dialog');
    if (fill !== undefined) await fill(dialog);
    await dialog.getByRole('button', { name, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }
}
