import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { Office } from './office.ts';

/** A standard in the office: its editions, and who still tests by it. */
export class StandardPage {
  readonly #office: Office;

  constructor(office: Office) {
    this.#office = office;
  }

  async open(number: string): Promise<void> {
    const { page } = this.#office;
    await page.goto('/office/library/standards');
    await page.getByRole('searchbox').last().fill(number);
    await page.getByRole('link', { name: number, exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: number }).waitFor();
  }

  /** Opens the dialog, says since when, and has the consequences shown before anything is done. */
  async previewWithdrawal(day: string, reason: string): Promise<Locator> {
    await this.#office.press('登记废止');
    const dialog = this.#office.page.getByRole('dialog');
    const [year = '', month = '', date = ''] = day.split('-');
    const field = dialog.getByRole('group', { name: '废止', exact: true });
    await field.getByRole('spinbutton').first().click();
    await this.#office.page.keyboard.type(`${year}${month}${date}`);
    await dialog.getByRole('textbox', { name: '原因和依据' }).fill(reason);
    await dialog.getByRole('button', { name: '预览影响' }).click();
    await dialog.getByText('废止前的影响预览').waitFor();
    return dialog;
  }

  async withdraw(dialog: Locator): Promise<void> {
    await dialog.getByRole('button', { name: '登记废止' }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** Institutions are told after the withdrawal, not with it; the page says how many once it is opened again. */
  async told(): Promise<void> {
    const { page } = this.#office;
    const words = page.getByText(/已通知：[1-9]\d* 家机构/);
    await expect
      .poll(
        async () => {
          await page.reload();
          await page.getByRole('heading', { name: '变更记录' }).waitFor();
          return words.count();
        },
        { timeout: 60_000, interval: 1_000 },
      )
      .toBeGreaterThan(0);
  }

  get affected(): Locator {
    return this.#office.page.getByRole('table', { name: '受影响的机构' });
  }
}
