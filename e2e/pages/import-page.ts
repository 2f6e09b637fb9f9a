import type { Download } from 'playwright-core';
import type { Office } from './office.ts';

export interface Import {
  readonly subject: '检验检测机构' | '执法检查人员';
  readonly mode: '新增' | '更新';
  readonly file: string;
}

/** Tables in: columns, check, the rows that cannot be taken, the account. */
export class ImportPage {
  readonly #office: Office;

  constructor(office: Office) {
    this.#office = office;
  }

  async bring({ subject, mode, file }: Import): Promise<void> {
    const { page } = this.#office;
    await this.#office.goTo('表格导入');
    await this.#office.choose(subject);
    await this.#office.choose(mode);
    await page.getByLabel('文件', { exact: true }).setInputFiles(file);
    await page.getByRole('heading', { name: '每一列是什么' }).waitFor();
  }

  /** The meaning the system suggests for a column, by its letter. */
  meaningOf(letter: string) {
    return this.#office.page.getByRole('button', { name: `${letter} 列对应` });
  }

  /** The column is in the file and shall change nothing. */
  async leaveOut(letter: string): Promise<void> {
    await this.meaningOf(letter).click();
    await this.#office.page.getByRole('option', { name: '不导入' }).click();
  }

  async check(): Promise<void> {
    await this.#office.press('核对');
    await this.#office.page.getByRole('tab', { name: '不能用' }).waitFor();
  }

  get badRows() {
    return this.#office.page.getByRole('table', { name: '不能用' }).locator('tbody').getByRole('row');
  }

  async takeGoodRows(): Promise<void> {
    const { page } = this.#office;
    await page.getByRole('button', { name: /^导入 [\d,]+ 行$/ }).click();
    await page.getByText(/^已导入 [\d,]+ 行/).waitFor();
  }

  get account(): Promise<string> {
    return this.#office.page.getByText(/^已导入 [\d,]+ 行/).innerText();
  }

  async downloadReturned(): Promise<Download> {
    const { page } = this.#office;
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载退回的行（Excel）' }).click(),
    ]);
    return download;
  }
}
