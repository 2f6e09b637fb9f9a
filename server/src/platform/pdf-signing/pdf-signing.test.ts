import { mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocuments } from '../documents/index.ts';
import { loadOrCreateSigning, type PdfSigning, signPdf, verifyPdfSignature } from './index.ts';

const INSTANT = Temporal.Instant.from('2026-07-08T07:04:05Z');
const WORDS = { reason: '演示) /ByteRange [0 1 2 3] (', location: '上海' };
const NAME = '演示签发机构 (Demo authority)';
let directory: string;
let plain: Uint8Array;
let ours: PdfSigning;
let theirs: PdfSigning;
let signed: Buffer;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hengjian-signing-'));
  const documents = createDocuments();
  const template = new URL('./testing/page.typ', import.meta.url);
  // Sixty pages: their tree has branches, and the first page is not the root's child.
  const data = { title: '签名测试', pages: 60 };
  const rendered = await documents.renderPdf({ template, data, language: 'zh', creationInstant: INSTANT });
  await documents.close();
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.error));
  plain = rendered.value.bytes;
  ours = await loadOrCreateSigning(join(directory, 'ours'), NAME, INSTANT);
  theirs = await loadOrCreateSigning(join(directory, 'theirs'), NAME, INSTANT);
  signed = await signPdf(plain, ours.signer, INSTANT, WORDS);
});
afterAll(() => rm(directory, { recursive: true, force: true }));

const verify = (bytes: Uint8Array) => verifyPdfSignature(bytes, ours.trusted);

describe('a signed document', () => {
  it('is whole, by the certificate that signed it, at the time it says', () => {
    expect(verify(signed)).toEqual({ code: 'WHOLE', by: NAME, saidAt: '2026-07-08T07:04:05Z' });
  });
  it('begins with the very bytes that were rendered, and keeps the identifier PDF/A asks for', () => {
    expect(signed.subarray(0, plain.length).equals(plain)).toBe(true);
    const id = /\/ID \[\(([^)]+)\)/.exec(Buffer.from(plain).toString('latin1'))?.[1] ?? 'none';
    expect(signed.toString('latin1', plain.length)).toContain(`/ID [(${id}) <`);
  });
  it('gains a signature and a field, and a catalogue and a first page that name them', () => {
    const added = [...signed.toString('latin1', plain.length).matchAll(/^(\d+) 0 obj/gm)].map(([, number]) => number);
    expect(added).toHaveLength(4);
  });
  it('is not signed a second time', async () => {
    await expect(signPdf(signed, ours.signer, INSTANT, WORDS)).rejects.toThrow('added to this PDF already');
  });
});

describe('somebody who tampers', () => {
  it('cannot change one byte, wherever it is', () => {
    const gapAt = signed.lastIndexOf('/Contents <');
    fc.assert(
      fc.property(fc.nat(signed.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const changed = Buffer.from(signed);
        changed.writeUInt8((changed[at] ?? 0) ^ flip, at);
        const { code } = verify(changed);
        // Letters of a hex digit may be written small or large.
        const inGap = at > gapAt && at < gapAt + 13_000;
        expect(inGap && code === 'WHOLE' ? flip : 32).toBe(32);
        if (!inGap) expect(code).not.toBe('WHOLE');
      }),
      { numRuns: 300 },
    );
    const text = Buffer.from(signed);
    text.writeUInt8((text[2000] ?? 0) ^ 1, 2000);
    expect(verify(text)).toEqual({ code: 'CHANGED' });
  });
  it('cannot change what stands around the signature itself, though most of that is signed by nobody', () => {
    const from = signed.lastIndexOf('/Contents <') + '/Contents <'.length;
    for (let at = from; at < from + 2400; at += 5) {
      const changed = Buffer.from(signed);
      changed.write((Number.parseInt(signed.toString('latin1', at, at + 1), 16) ^ 1).toString(16), at, 'latin1');
      expect(verify(changed).code, `digit ${at - from}`).not.toBe('WHOLE');
    }
  });
  it('cannot add anything behind it unseen', () => {
    const longer = Buffer.concat([signed, Buffer.from('\n9 0 obj\n<< >>\nendobj\n')]);
    expect(verify(longer)).toEqual({ code: 'APPENDED', by: NAME, bytes: 22 });
    expect(verify(Buffer.concat([signed, Buffer.from('\n')]))).toMatchObject({ code: 'APPENDED', bytes: 1 });
    expect(verify(signed.subarray(0, -1)).code).toBe('DAMAGED');
  });
  it('cannot put something else into the gap, nor describe a larger one', () => {
    const text = signed.toString('latin1');
    const range = /\/ByteRange \[0 +(\d+) +(\d+) +(\d+) +\]/.exec(text.slice(plain.length));
    const [gap, resume, rest] = (range ?? []).slice(1).map(Number);
    if (gap === undefined || resume === undefined || rest === undefined) throw new Error('no range');
    const evil = Buffer.from(
      `>\n5 0 obj\n<< /Evil true /ByteRange [0 ${gap} ${resume + 100} ${rest}] >>\n<00`.padEnd(100),
    );
    const wrapped = Buffer.concat([signed.subarray(0, resume - 1), evil, signed.subarray(resume - 1)]);
    expect(verify(wrapped).code).not.toBe('WHOLE');
    const filled = Buffer.from(signed);
    filled.write('ff', resume - 3, 'latin1');
    expect(verify(filled)).toEqual({ code: 'DAMAGED' });
  });
  it('cannot sign in our name: the certificate is another, though it says the same', async () => {
    const forged = await signPdf(plain, theirs.signer, INSTANT, WORDS);
    expect(verify(forged)).toEqual({ code: 'FOREIGN', by: NAME });
    const mixed = {
      ...theirs.signer,
      certificate: ours.signer.certificate,
      certificateDer: ours.signer.certificateDer,
    };
    expect(verify(await signPdf(plain, mixed, INSTANT, WORDS))).toEqual({ code: 'CHANGED' });
    // One key, another certificate: signing-certificate-v2 names which was meant.
    const swapped = { ...ours.signer, certificateDer: theirs.signer.certificateDer };
    expect(verify(await signPdf(plain, swapped, INSTANT, WORDS))).toEqual({ code: 'CHANGED' });
  });
});

describe('what is no signed document', () => {
  it('is told apart', () => {
    expect(verify(plain)).toEqual({ code: 'UNSIGNED' });
    expect(verify(Buffer.from('PK\u0003\u0004'))).toEqual({ code: 'NOT_A_PDF' });
    expect(verify(Buffer.alloc(0))).toEqual({ code: 'NOT_A_PDF' });
    expect(verify(Buffer.from('%PDF-1.7\n/ByteRange [0 1 2 3]'))).toEqual({ code: 'DAMAGED' });
    expect(verify(Buffer.from(`%PDF-1.7\n${'/ByteRange [0 9 9 9]'.repeat(100_000)}`))).toEqual({ code: 'DAMAGED' });
  });
  it('is answered for any ASN.1, however deep', () => {
    const nested = Buffer.from(`<${'3080'.repeat(30_000)}>`);
    const head = Buffer.from('%PDF-1.7\n/ByteRange [0         60         ');
    const body = Buffer.concat([Buffer.from(head), Buffer.from(`${60 + nested.length} 0]`)]);
    expect(verify(Buffer.concat([Buffer.alloc(60, 32).fill(body, 0, body.length), nested]))).toEqual({
      code: 'DAMAGED',
    });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (junk) => {
        const bytes = Buffer.from(signed);
        bytes.write(Buffer.from(junk).toString('hex'), signed.lastIndexOf('/Contents <') + 11, 'latin1');
        expect(junk.length > 0 && verify(bytes).code === 'WHOLE').toBe(false);
      }),
    );
  });
});

describe('the signing key', () => {
  it('is made once, for its owner only, and two starts at once agree on it', async () => {
    const folder = join(directory, 'twice');
    const [a, b] = await Promise.all([1, 2].map(() => loadOrCreateSigning(folder, NAME, INSTANT)));
    expect(a?.signer.certificateDer.equals(b?.signer.certificateDer ?? Buffer.alloc(0))).toBe(true);
    expect((await stat(join(folder, 'document-signing.pem'))).mode & 0o777).toBe(0o600);
    expect((await readFile(join(folder, 'document-signing.pem'), 'utf8')).match(/BEGIN/g)).toHaveLength(2);
  });
  it('can be changed: what the old one signed stays ours', async () => {
    const folder = join(directory, 'changed');
    const before = await loadOrCreateSigning(folder, NAME, INSTANT);
    const old = await signPdf(plain, before.signer, INSTANT, WORDS);
    await rename(join(folder, 'document-signing.pem'), join(folder, 'document-signing-2026.pem'));
    const after = await loadOrCreateSigning(folder, NAME, INSTANT);
    expect(after.signer.certificateDer.equals(before.signer.certificateDer)).toBe(false);
    expect(verifyPdfSignature(old, after.trusted).code).toBe('WHOLE');
    expect(verifyPdfSignature(await signPdf(plain, after.signer, INSTANT, WORDS), after.trusted).code).toBe('WHOLE');
  });
});
