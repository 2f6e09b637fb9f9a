import type { Locator, Page } from 'playwright-core';

/** The register as the portal shows it to everybody: search, results, an institution on a day. */
export class RegisterPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async find(words: string): Promise<void> {
    await this.page.getByRole('searchbox').first().fill(words);
    await this.page.getByRole('button', { name: '查询' }).click();
    await this.page.waitForURL(/\/search\?/);
  }

  get hits(): Locator {
    return this.page.locator('article.hit');
  }

  /** Goes to the institution of the hit; gives its code. */
  async openHit(index: number): Promise<string> {
    await this.hits.nth(index).getByRole('heading').getByRole('link').click();
    await this.page.waitForURL(/\/institutions\//);
    return /\/institutions\/(\w+)/.exec(this.page.url())?.[1] ?? '';
  }

  /** The days on which something happened, newest first. */
  async days(): Promise<readonly string[]> {
    return this.page.locator('section', { hasText: '发生过什么' }).locator('.nt time').allInnerTexts();
  }

  async showDay(day: string): Promise<void> {
    await this.page.getByLabel('看哪一天').fill(day);
    await this.page.getByRole('button', { name: '看这一天' }).click();
    await this.page.waitForURL(new RegExp(`on=${day}`));
  }

  /** How many rows of the annex were in force on the day shown. */
  async rowsInForce(): Promise<number> {
    const words = await this.page.locator('#scope .sec').innerText();
    return Number(/有效\s*([\d,]+)\s*项/.exec(words)?.[1]?.replaceAll(',', '') ?? Number.NaN);
  }

  /** Number of the licence as its axis shows it. */
  licenceNumber(): Promise<string> {
    return this.page.locator('dl.ax > div').first().locator('small').last().innerText();
  }
}
