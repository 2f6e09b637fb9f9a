import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocuments, findAttachment } from '../../../platform/documents/index.ts';
import { loadOrCreateSigning, signPdf } from '../../../platform/pdf-signing/index.ts';
import { renderCertificate } from './certificate-pdf.ts';
import { exampleFacts, exampleRows } from './example.ts';
import { findAnnexRows, findEntry } from './register.ts';
import { NUMBER, openPaper, type TestPaper, wordings } from './testing/paper.ts';

let paper: TestPaper;
beforeAll(async () => {
  paper = await openPaper();
});
afterAll(() => paper.close());

const codes = (body: { reasons: { code: string }[] }) => body.reasons.map(({ code }) => code);
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

// One story, in order: each step stands on the ones before.
describe('a certificate on paper', () => {
  let first: Buffer;

  it('is not to be had of a number nobody gave', async () => {
    const answer = await paper.pdf(NUMBER);
    expect(answer.status).toBe(404);
    expect(JSON.parse(answer.bytes.toString()).error.code).toBe('UNKNOWN_CERTIFICATE');
  });

  it('waits until the decision stands in the log', async () => {
    const issue = {
      kind: 'issued',
      effectiveFrom: '2023-05-10',
      effectiveTo: '2029-05-09',
      number: NUMBER,
      sites: [1, 2],
    } as const;
    await paper.decide(issue, { rows: wordings(3), logged: false });
    const early = await paper.pdf(NUMBER);
    expect(early.status).toBe(503);
    expect(JSON.parse(early.bytes.toString()).error.params.why).toBe('NOT_LOGGED_YET');
    const [job] = Object.values(paper.documents.jobs);
    await expect(job?.({ number: NUMBER })).rejects.toThrow('NOT_LOGGED_YET');
    await paper.decide({ kind: 'extended', effectiveFrom: '2023-05-10' }, { rows: wordings(2, 3) });
    await job?.({ number: NUMBER });
  });

  it('is made once, and the same bytes are handed out ever after, from the store of files', async () => {
    const answer = await paper.pdf(NUMBER);
    expect(answer.status).toBe(200);
    first = answer.bytes;
    expect(first.toString('latin1', 0, 8)).toBe('%PDF-1.7');
    const again = await Promise.all([paper.pdf(NUMBER), paper.pdf(NUMBER, 'en'), paper.pdf(NUMBER, 'en')]);
    expect(sha(again[0].bytes)).toBe(sha(first));
    expect(sha(again[1].bytes)).toBe(sha(again[2].bytes));
    expect(sha(again[1].bytes)).not.toBe(sha(first));
  });

  it('carries the data it prints', () => {
    const data = JSON.parse(Buffer.from(findAttachment(first, 'certificate.json', 100_000) ?? []).toString());
    expect(data).toMatchObject({
      format: 'hengjian.certificate-pdf/v1',
      number: NUMBER,
      holder: { name: '示例检测有限公司（演示）', uscc: '91310000MA1FL0DEM0', address: '示例路1号' },
      authority: '上海市市场监督管理局（演示）',
      validFrom: '2023-05-10',
      validTo: '2029-05-09',
      decision: { kind: 'extended', sequence: 2 },
      annex: { version: 2, rows: 5 },
      log: { leafIndex: 1, treeSize: 2 },
      synthetic: true,
    });
    expect(data.qr).toMatch(/^HJ1:[0-9A-Z $%*+\-./:]+$/);
  });

  it('is valid when it comes back, byte for byte, in either language', async () => {
    for (const bytes of [first, (await paper.pdf(NUMBER, 'en')).bytes]) {
      const { status, body } = await paper.upload(bytes);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        answer: 'valid',
        sha256: sha(bytes),
        issued: { number: NUMBER, sequence: 2 },
        signature: { code: 'WHOLE', by: '演示签发机构 (Demo authority)' },
        certificate: { number: NUMBER, status: 'active', validTo: '2029-05-09' },
        differences: [],
      });
      expect(codes(body)).toEqual(['ISSUED']);
    }
  });

  it('is not valid when one byte differs, and nobody can tell when something was added', async () => {
    const changed = Buffer.from(first);
    changed.writeUInt8((changed[5000] ?? 0) ^ 1, 5000);
    expect(codes((await paper.upload(changed)).body)).toEqual(['CHANGED']);
    const longer = (await paper.upload(Buffer.concat([first, Buffer.from('\n%%EOF\n')]))).body;
    expect([longer.answer, codes(longer)]).toEqual(['cannot-tell', ['APPENDED']]);
  });

  it('is not valid after the certificate changed: the earlier version is told apart, field by field', async () => {
    paper.clock.advance({ hours: 24 });
    await paper.decide({ kind: 'extended', effectiveFrom: '2023-05-11' }, { rows: wordings(1, 5) });
    const { body } = await paper.upload(first);
    expect([body.answer, codes(body)]).toEqual(['not-valid', ['ISSUED', 'OUTDATED']]);
    expect(body.differences).toMatchObject([
      { field: 'annexVersion', printed: '2', register: '3', words: { zh: '附表版次' } },
      { field: 'annexRows', printed: '5', register: '6' },
      { field: 'annexSha256' },
      { field: 'qr.annexVersion', words: { zh: '二维码：附表版次' } },
      { field: 'qr.annexSha256' },
    ]);
    const newest = (await paper.pdf(NUMBER)).bytes;
    expect(sha(newest)).not.toBe(sha(first));
    expect((await paper.upload(newest)).body.answer).toBe('valid');
  });

  it('is made anew when the institution is called otherwise, though nothing was decided', async () => {
    const before = (await paper.pdf(NUMBER)).bytes;
    await paper.rename('改名检测有限公司（演示）');
    const old = (await paper.upload(before)).body;
    expect([old.answer, codes(old), old.differences]).toMatchObject([
      'not-valid',
      ['ISSUED', 'OUTDATED'],
      [{ field: 'name', printed: '示例检测有限公司（演示）', register: '改名检测有限公司（演示）' }],
    ]);
    const after = (await paper.pdf(NUMBER)).bytes;
    expect((await paper.upload(after)).body.answer).toBe('valid');
    await paper.rename('示例检测有限公司（演示）');
    expect(sha((await paper.pdf(NUMBER)).bytes)).toBe(sha(before));
  });

  it('is not valid while it is suspended, and is not handed out then', async () => {
    const newest = (await paper.pdf(NUMBER)).bytes;
    await paper.decide({ kind: 'suspended', effectiveFrom: '2023-05-12', effectiveTo: '2023-08-11' });
    expect((await paper.upload(newest)).body.answer).toBe('valid');
    paper.clock.set('2023-05-12T00:30:00+08:00');
    expect(codes((await paper.upload(newest)).body)).toEqual(['ISSUED', 'SUSPENDED']);
    const refused = await paper.pdf(NUMBER);
    expect(refused.status).toBe(422);
    expect(JSON.parse(refused.bytes.toString()).error).toMatchObject({
      code: 'NOT_IN_FORCE',
      params: { status: 'suspended' },
    });
    paper.clock.set('2023-08-11T23:59:00+08:00');
    expect(codes((await paper.upload(newest)).body)).toEqual(['ISSUED', 'SUSPENDED']);
    paper.clock.set('2023-08-12T00:01:00+08:00');
    expect((await paper.upload(newest)).body.answer).toBe('valid');
    paper.clock.set('2029-05-09T23:59:00+08:00');
    expect((await paper.upload(newest)).body.answer).toBe('valid');
    paper.clock.set('2029-05-10T00:01:00+08:00');
    expect(codes((await paper.upload(newest)).body)).toEqual(['ISSUED', 'EXPIRED']);
    paper.clock.set('2023-09-01T09:00:00+08:00');
  });
});

describe('a file of somebody else', () => {
  let directory: string;
  let renderer: ReturnType<typeof createDocuments>;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'hengjian-forger-'));
    renderer = createDocuments();
  });
  afterAll(async () => {
    await renderer.close();
    await rm(directory, { recursive: true, force: true });
  });

  /** A certificate that looks like ours and says what the forger likes. */
  async function forge(number: string): Promise<Uint8Array> {
    const settings = { language: 'zh', publicUrl: 'https://hengjian.example', signer: '演示签发机构' } as const;
    const made = await renderCertificate(renderer, exampleFacts({ number }), exampleRows(2), settings);
    if (!made.ok) throw new Error(made.error.code);
    return made.value.bytes;
  }

  it('is not valid where its data contradicts the register', async () => {
    const { body } = await paper.upload(await forge(NUMBER));
    expect([body.answer, codes(body)]).toEqual(['not-valid', ['UNSIGNED', 'DIFFERS']]);
    expect(body.differences.map(({ field }: { field: string }) => field)).toContain('name');
  });

  it('cannot be told where it only repeats the register: its page may show anything', async () => {
    const { rows, facts } = await paper.within(async (tx) => {
      const entry = await findEntry(tx, paper.means, NUMBER);
      if (entry === undefined) throw new Error('no certificate');
      return { rows: (await findAnnexRows(tx, entry, 100)) ?? [], facts: { ...entry.facts, qr: 'HJ1:0' } };
    });
    const settings = { language: 'zh', publicUrl: 'https://hengjian.example', signer: '演示签发机构' } as const;
    const copy = await renderCertificate(renderer, facts, rows, settings);
    if (!copy.ok) throw new Error(copy.error.code);
    const plain = (await paper.upload(copy.value.bytes)).body;
    expect([plain.answer, codes(plain)]).toEqual(['cannot-tell', ['UNSIGNED']]);
    const theirs = await loadOrCreateSigning(directory, '演示签发机构 (Demo authority)', paper.clock.now());
    const signed = await signPdf(copy.value.bytes, theirs.signer, paper.clock.now(), { reason: '', location: '' });
    const foreign = (await paper.upload(signed)).body;
    expect([foreign.answer, codes(foreign)]).toEqual(['cannot-tell', ['FOREIGN']]);
    // Ours, though no record of it is left: the signature speaks.
    const ours = await signPdf(copy.value.bytes, paper.means.signing.signer, paper.clock.now(), {
      reason: '',
      location: '',
    });
    const kept = (await paper.upload(ours)).body;
    expect([kept.answer, codes(kept), kept.issued]).toEqual(['valid', ['SIGNED'], null]);
  });

  it('cannot be told where it names a certificate of elsewhere, or carries no data', async () => {
    const elsewhere = (await paper.upload(await forge('230100000001'))).body;
    expect([elsewhere.answer, codes(elsewhere)]).toEqual(['cannot-tell', ['UNSIGNED', 'UNKNOWN_NUMBER']]);
    const scan = (await paper.upload(Buffer.from('%PDF-1.4\n1 0 obj\n<< >>\nendobj\n%%EOF'))).body;
    expect([scan.answer, codes(scan)]).toEqual(['cannot-tell', ['UNSIGNED', 'NO_DATA']]);
  });

  it('is refused where it is no PDF, empty, or above 20 MB', async () => {
    expect((await paper.upload(Buffer.from('GIF89a'))).body.error.code).toBe('NOT_A_PDF');
    expect((await paper.upload(Buffer.alloc(0))).body.error.code).toBe('NOT_A_PDF');
    const full = Buffer.alloc(20 * 1024 * 1024, '%PDF-1.7\n');
    expect((await paper.upload(full)).status).toBe(200);
    const tooLarge = await paper.upload(Buffer.concat([full, Buffer.from(' ')]));
    expect([tooLarge.status, tooLarge.body.error.code]).toEqual([422, 'FILE_TOO_LARGE']);
    const headers = { 'x-hengjian': '1' };
    const none = await paper.app.inject({ method: 'POST', url: '/api/public/verifications', headers });
    expect([none.statusCode, none.json().error.code]).toEqual([400, 'FILE_MISSING']);
  });
});
