import type { Command } from './command.ts';

const TITLE = '衡鉴 Hengjian';
const EXIT_CODES = [
  '退出码：0 成功；1 验证不通过；2 输入被拒绝（标准错误输出为 JSON：code 与 at）',
  'Exit codes: 0 done; 1 does not verify; 2 input refused (code and at, as JSON on standard error)',
];

/** What `--help` prints: both languages, Chinese first. */
export function helpText(commands: readonly Command[]): string {
  const lines = commands.flatMap(({ usage, about }) => [`  ${usage}`, `      ${about.zh}`, `      ${about.en}`, '']);
  return [TITLE, '', ...lines, ...EXIT_CODES, ''].join('\n');
}
