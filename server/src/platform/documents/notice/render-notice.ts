import { err, ok, type Result } from '@hengjian/kernel';
import type { Documents, RenderedPdf } from '../documents.ts';
import { groupHash } from '../group-hash.ts';
import type { Language, RenderRefusal } from '../job.ts';
import { drawQr, type QrRefusal } from '../qr.ts';

/** A letter of an authority, in one language; every text as it is to be printed. */
export interface Notice {
  readonly authority: string;
  /** Number of the document, e.g. 沪市监评〔2026〕0093号. */
  readonly number: string;
  readonly title: string;
  /** Small, under the title: usually the title in the other language. */
  readonly subtitle: string;
  readonly addressee: string;
  /** `lead` is set off in bold: 一、评审时间。 */
  readonly paragraphs: readonly { readonly lead?: string; readonly text: string }[];
  readonly attachments: readonly string[];
  /** Date of the letter as it is printed. */
  readonly date: string;
  /** Marks the place of the seal as a demonstration. */
  readonly synthetic: boolean;
  /** At most three: where it stands, whose turn it is, how long there is. */
  readonly boxes: readonly { readonly label: string; readonly value: string }[];
  /** What lets anybody check it: where to ask, log place, who signs. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** Hash of the data behind the letter, 64 hex digits; stands before the facts. */
  readonly dataHash: string | null;
  /** Text of the code at the foot; usually an address. */
  readonly qr: string | null;
}

const TEMPLATE = new URL('./notice.typ', import.meta.url);
const HASH_LABEL = { zh: '数据哈希', en: 'Data hash' } as const;

/** Sets a notice as PDF/A-2b. Same notice, same bytes. */
export async function renderNotice(
  documents: Documents,
  notice: Notice,
  { language, creationInstant }: { readonly language: Language; readonly creationInstant: Temporal.Instant },
): Promise<Result<RenderedPdf, RenderRefusal | QrRefusal>> {
  const { qr, dataHash, boxes, facts, paragraphs, ...texts } = notice;
  const drawn = qr === null ? ok(null) : drawQr(qr);
  if (!drawn.ok) return err(drawn.error);
  const hash = dataHash === null ? [] : [[HASH_LABEL[language], groupHash(dataHash)]];
  const rendered = await documents.renderPdf({
    template: TEMPLATE,
    data: {
      ...texts,
      paragraphs: paragraphs.map(({ lead, text }) => ({ lead: lead ?? null, text })),
      boxes: boxes.map(({ label, value }) => [label, value]),
      facts: [...hash, ...facts.map(({ label, value }) => [label, value])],
      'qr-side': drawn.value === null ? null : drawn.value.side,
    },
    language,
    creationInstant,
    ...(drawn.value && { assets: { 'qr.svg': Buffer.from(drawn.value.svg) } }),
  });
  return rendered.ok ? ok(rendered.value) : err(rendered.error);
}
