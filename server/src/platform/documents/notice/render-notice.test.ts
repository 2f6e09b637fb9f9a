import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocuments, type Documents, type Notice, renderNotice } from '../index.ts';
import { textOf, xmpOf } from '../testing/read-back.ts';

let documents: Documents;
beforeAll(() => {
  documents = createDocuments();
});
afterAll(() => documents.close());

const NOTICE: Notice = {
  authority: '上海市市场监督管理局（演示）',
  number: '沪市监评〔2026〕0093号（演示）',
  title: '检验检测机构资质认定远程评审通知书',
  subtitle: 'Notice of Remote Assessment for Institution Licensing',
  addressee: '粤衡计量检测中心（演示）上海分部：',
  paragraphs: [
    { text: '你单位提出的资质认定扩项申请已受理，材料审查合格，现决定对你单位实施远程评审。有关事项通知如下：' },
    { lead: '一、评审时间。', text: '2026年7月22日至23日，每日9时至17时。' },
    { text: '#panic("x") $a$ [b] *c*' },
  ],
  attachments: ['申请评审的能力（12项）', '远程评审日程表'],
  date: '2026年7月8日',
  synthetic: true,
  boxes: [
    { label: '在哪里', value: '评审通知，第 3 / 8 步' },
    { label: '轮到谁', value: '你单位、评审组，07-20 前' },
    { label: '还剩几天', value: '24 个工作日，至 08-11' },
  ],
  facts: [{ label: '日志', value: '第 50,731 条' }],
  dataHash: '5c0e92ab17f4d3c860b9a2e54f7108dd91ab33c07742fe0186d94c217a26c913',
  qr: 'https://hengjian.example/n/2026-0093',
};
const HOW = { language: 'zh', creationInstant: Temporal.Instant.from('2026-07-08T07:04:00Z') } as const;

async function render(notice: Notice, how: Parameters<typeof renderNotice>[2] = HOW) {
  const made = await renderNotice(documents, notice, how);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

describe('a notice', () => {
  it('prints every text of it on one page of PDF/A-2b', async () => {
    const pdf = await render(NOTICE);
    expect(pdf.pages).toBe(1);
    expect(xmpOf(pdf.bytes)).toMatch(/<pdfaid:part>2</);
    const text = textOf(pdf.bytes).replaceAll(/\s/g, '');
    const { authority, number, title, addressee, paragraphs, attachments, boxes, date, dataHash } = NOTICE;
    const parts = [authority, number, title, addressee, ...attachments, date, dataHash ?? '', '演示无效'];
    parts.push(...paragraphs.map(({ text: part }) => part), ...boxes.map(({ value }) => value), '一、评审时间。');
    for (const part of parts) expect(text, part).toContain(part.replaceAll(/\s/g, ''));
  });

  it('does without what it does not have, also in English', async () => {
    const bare = { ...NOTICE, paragraphs: [], attachments: [], boxes: [], facts: [], dataHash: null, qr: null };
    const pdf = await render({ ...bare, synthetic: false }, { ...HOW, language: 'en' });
    const text = textOf(pdf.bytes);
    expect(text).toContain('page 1 of 1');
    expect(text).not.toContain('DEMO');
  });

  it('goes on for as many pages as it needs', async () => {
    const paragraphs = Array.from({ length: 60 }, (_, i) => ({ text: `第${i + 1}段。${'内容。'.repeat(40)}` }));
    const pdf = await render({ ...NOTICE, paragraphs });
    expect(pdf.pages).toBeGreaterThan(3);
    expect(textOf(pdf.bytes).replaceAll(/\s/g, '')).toContain(`第${pdf.pages}页共${pdf.pages}页`);
  });
});
