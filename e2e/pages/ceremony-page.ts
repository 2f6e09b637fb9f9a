import type { Locator, Page } from 'playwright-core';

/** The projector. */
export class CeremonyPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(id: string): Promise<void> {
    await this.#page.goto(`/office/ceremony/${id}`);
    await this.#page.getByRole('list', { name: '进行到哪一步' }).waitFor();
  }

  /** The host's bar comes with the mouse. */
  async host(action: string): Promise<void> {
    await this.#page.mouse.move(900, 500);
    await this.#page.mouse.move(905, 505);
    await this.#host.getByRole('button', { name: action }).click();
  }

  /** The draw has been recomputed here and is being shown; from now on the keys of the host hold. */
  async begun(): Promise<void> {
    await this.#host.getByRole('button', { name: '暂停' }).waitFor();
  }

  /** Holds the show and goes on by hand, one landing at a time. */
  async forward(count: number): Promise<void> {
    for (let n = 0; n < count; n += 1) await this.#page.keyboard.press('ArrowRight');
  }

  async jumpToEnd(): Promise<void> {
    await this.#page.keyboard.press('End');
  }

  get #host(): Locator {
    return this.#page.getByRole('complementary', { name: '主持' });
  }

  /** The head of the list, which counts. */
  counted(words: RegExp): Locator {
    return this.#page.getByRole('heading', { name: words });
  }
}
