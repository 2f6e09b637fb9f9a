import { createHash } from 'node:crypto';
import { canonicalHash } from '@hengjian/canonical-json';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocuments, type Documents, type RenderedPdf } from '../../../platform/documents/index.ts';
import { attachmentOf, fontsOf, textOf, xmpOf } from '../../../platform/documents/testing/read-back.ts';
import { renderCertificate } from './certificate-pdf.ts';
import { exampleFacts, exampleRows } from './example.ts';
import type { AnnexRowFacts, CertificateFacts } from './facts.ts';
import { siteLabel } from './paper-data.ts';
import { printedData, printedHash } from './printed.ts';

let documents: Documents;
beforeAll(() => {
  documents = createDocuments();
});
afterAll(() => documents.close());

async function render(
  facts: CertificateFacts,
  rows: readonly AnnexRowFacts[],
  language: 'zh' | 'en' = 'zh',
): Promise<RenderedPdf> {
  const settings = { language, publicUrl: 'https://hengjian.example', signer: '演示签发机构 (Demo authority)' };
  const made = await renderCertificate(documents, facts, rows, settings);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

/** Without line ends, blanks and the invisible places to break. */
const flat = (pdf: RenderedPdf) => textOf(pdf.bytes).replaceAll(/[\s\u200B]/g, '');

describe('a certificate', () => {
  it('prints everything it stands for, in Chinese', async () => {
    const facts = exampleFacts({ annex: { ...exampleFacts().annex, rows: 3 } });
    const text = flat(await render(facts, exampleRows(3)));
    for (const part of [
      '上海市市场监督管理局（演示）',
      '检验检测机构资质认定证书',
      '260912340123',
      '粤衡计量检测中心（演示）上海分部',
      '91310000MA1FL0DEM0',
      '场所二上海市闵行区演示大道88号B座',
      '2026年7月8日至2032年7月7日',
      '以查询为准',
      'https://hengjian.example/c/260912340123',
      '条目50,731',
      'e41d7709',
      '演示无效',
      '印章处',
      '附表一检验检测能力',
      '13水质',
      '生活饮用水标准检验方法第4部分：示例指标GB/T5750.4-2023',
      '附表二授权签字人',
      '𬬭䶮（演示）',
      '（以下空白）',
    ])
      expect(text, part).toContain(part);
    const hash = printedHash(printedData(facts));
    expect(text).toContain(hash.slice(0, 8));
    expect(text).toContain(hash.slice(-8));
  });

  it('prints the same in English, the institution by its English name, and says which text counts', async () => {
    const text = textOf((await render(exampleFacts(), exampleRows(1), 'en')).bytes);
    for (const part of [
      'Shanghai Market Regulation Bureau (demo)',
      'Certificate of Licence for Testing',
      'Yueheng Metrology and Testing Centre (demo), Shanghai branch',
      '粤衡计量检测中心（演示）上海分部',
      '8 July 2026 to 7 July 2032',
      'the Chinese text is authoritative',
      'DEMO – NOT VALID',
      '13 Water quality',
      'Annex 2',
    ])
      expect(text.replaceAll(/\s+/g, ' '), part).toContain(part);
  });

  it('is PDF/A-3b with every font inside and its data attached, whose hash is the one on the paper', async () => {
    const facts = exampleFacts();
    const pdf = await render(facts, exampleRows(1));
    expect(xmpOf(pdf.bytes)).toMatch(/<pdfaid:part>3<.*<pdfaid:conformance>B</);
    expect(fontsOf(pdf.bytes)).toContain('NotoSerifSC-Bold');
    const attached = attachmentOf(pdf.bytes, 'certificate.json') ?? Buffer.alloc(0);
    expect(createHash('sha256').update(attached).digest('hex')).toBe(printedHash(printedData(facts)));
    expect(canonicalHash(JSON.parse(attached.toString()))).toBe(printedHash(printedData(facts)));
    expect(JSON.parse(attached.toString()).qr).toBe(facts.qr);
  });

  it('has the same bytes for the same facts, and other bytes for others', async () => {
    const hash = async (facts: CertificateFacts) =>
      createHash('sha256')
        .update((await render(facts, exampleRows(5))).bytes)
        .digest('hex');
    expect(await hash(exampleFacts())).toBe(await hash(exampleFacts()));
    expect(await hash(exampleFacts({ validTo: '2032-07-06' }))).not.toBe(await hash(exampleFacts()));
  });

  it('says nothing of a demonstration where there is none', async () => {
    const { holder, ...rest } = exampleFacts();
    const authority = { zh: '某市市场监督管理局', en: 'Bureau' };
    const real = { ...rest, authority, holder: { ...holder, name: '某检测中心', synthetic: false } };
    const text = flat(await render({ ...real, signatories: [] }, exampleRows(1)));
    expect(text).toContain('印章处');
    expect(text).not.toContain('演示无效');
    expect(text).not.toContain('附表二');
  });

  it('prints what is missing as missing, and names with code in them as names', async () => {
    const { holder } = exampleFacts();
    const name = '#panic("x") $a$ \\ "b" [c] *d* 䶮\u{1F600}';
    const pdf = await render(exampleFacts({ holder: { ...holder, name, uscc: null, address: null }, log: null }), []);
    const text = flat(pdf);
    expect(text).toContain('#panic("x")$a$\\"b"[c]*d*䶮〔U+1F600〕');
    expect(text).toContain('（未登记）');
    expect(text).toContain('尚未进入日志');
    expect(pdf.replaced).toEqual(['\u{1F600}']);
    expect(text).not.toContain('附表一检验检测能力');
  });
});

describe('a long annex', () => {
  it('numbers its rows through, repeats its head on every page, and says how many pages there are', async () => {
    const rows = exampleRows(250);
    const pdf = await render(exampleFacts({ annex: { ...exampleFacts().annex, rows: 250 }, signatories: [] }), rows);
    const pages = textOf(pdf.bytes).trimEnd().split('\n');
    expect(pages).toHaveLength(pdf.pages);
    for (const [i, page] of pages.entries()) {
      expect(page.replaceAll(/\s/g, '')).toContain(`第${i + 1}页共${pdf.pages}页`);
      if (i > 0) expect(page.replaceAll(/\s/g, '')).toContain('证书编号260912340123');
    }
    const text = flat(pdf);
    for (const { parameter } of [rows[0], rows[99], rows[100], rows[249]].filter((row) => row !== undefined))
      expect(text).toContain(parameter);
    expect(text).toContain('25013水质');
  });

  it('keeps its structure for screen readers up to 1,000 rows, and its size in hand above', async () => {
    const tagged = await render(exampleFacts(), exampleRows(1000));
    const plain = await render(exampleFacts(), exampleRows(1001));
    expect(Buffer.from(tagged.bytes).includes('/StructTreeRoot')).toBe(true);
    expect(Buffer.from(plain.bytes).includes('/StructTreeRoot')).toBe(false);
    expect(plain.bytes.length).toBeLessThan(tagged.bytes.length / 4);
  }, 60_000);
});

describe('a site', () => {
  it('is called as annexes call it', () => {
    expect([1, 9, 10, 11, 20, 21, 99, 100].map((number) => siteLabel(number, 'zh'))).toEqual([
      '场所一',
      '场所九',
      '场所十',
      '场所十一',
      '场所二十',
      '场所二十一',
      '场所九十九',
      '场所100',
    ]);
    expect(siteLabel(3, 'en')).toBe('Site 3');
  });
});
