import type { Locator } from 'playwright-core';
import type { Office } from './office.ts';

/** A plan from its first draft to the frozen lists. */
export class PlanPage {
  readonly #office: Office;

  constructor(office: Office) {
    this.#office = office;
  }

  async beginFromNotice(year: string): Promise<void> {
    const { page } = this.#office;
    await this.#office.goTo('抽查计划');
    await this.#office.press('新建计划');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '年度' }).fill(year);
    await this.#office.choose('按2023年度通知的结构');
    await dialog.getByRole('button', { name: '建立草稿' }).click();
    await page.getByRole('heading', { level: 1, name: `${year}年度` }).waitFor();
  }

  quotaOf(field: string): Locator {
    return this.#office.page.getByRole('textbox', { name: `计划数: ${field}` });
  }

  /** The id in the address. */
  get id(): string {
    return /\/plans\/([\w-]+)/.exec(this.#office.page.url())?.[1] ?? '';
  }

  get saved(): Locator {
    return this.#office.page.getByText(/已保存 v\d+/);
  }

  get total(): Locator {
    return this.#office.page.getByRole('textbox', { name: '计划总数' });
  }

  /** The ways out of what fails, each a line with its button. */
  wayOut(words: string): Locator {
    return this.#office.page.getByRole('listitem').filter({ hasText: words }).getByRole('button', { name: '采用' });
  }

  async prepareDraw(): Promise<void> {
    await this.#office.press('冻结名录，准备抽取');
    const dialog = this.#office.page.getByRole('dialog');
    await dialog.getByRole('button', { name: '冻结名录，准备抽取' }).click();
    await this.#office.page.waitForURL(/\/office\/draws\//);
  }
}
