import type { JsonObject } from '@hengjian/canonical-json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsOf, qrFieldsOf, readClaimed } from './claimed.ts';
import { exampleFacts } from './example.ts';
import { judgeUpload, type UploadFacts } from './judge-upload.ts';
import { printedData } from './printed.ts';

const fields = fieldsOf(printedData(exampleFacts()));
const others = fieldsOf(printedData(exampleFacts({ validTo: '2033-07-07' })));
const claimed = { fields, qr: undefined };
const register = { fields, status: 'active' } as const;
const WHOLE = { issued: true, signature: 'WHOLE', claimed, register } as const;

const judge = (changes: Partial<UploadFacts>) => {
  const { answer, reasons } = judgeUpload({ ...WHOLE, ...changes });
  return [answer, ...reasons];
};

describe('what an uploaded file is worth', () => {
  it('is valid only as a file of ours, of a certificate in force that still says the same', () => {
    expect(judge({})).toEqual(['valid', 'ISSUED']);
    expect(judge({ issued: false })).toEqual(['valid', 'SIGNED']);
    // The record is enough: signing keys may have been lost with their certificates.
    expect(judge({ signature: 'FOREIGN' })).toEqual(['valid', 'ISSUED']);
  });

  it.each([
    ['suspended', 'SUSPENDED'],
    ['revoked', 'REVOKED'],
    ['cancelled', 'CANCELLED'],
    ['expired', 'EXPIRED'],
    ['none', 'NOT_YET'],
  ] as const)('is not valid of a certificate that is %s', (status, code) => {
    expect(judge({ register: { fields, status } })).toEqual(['not-valid', 'ISSUED', code]);
    expect(judge({ register: { fields: others, status } })).toEqual(['not-valid', 'ISSUED', code, 'OUTDATED']);
    expect(judge({ issued: false, signature: 'UNSIGNED', register: { fields, status } })).toEqual([
      'not-valid',
      'UNSIGNED',
      code,
    ]);
  });

  it('is outdated of ours, and plainly different of anybody else, when the register says something else', () => {
    const changed = { fields: others, status: 'active' } as const;
    expect(judge({ register: changed })).toEqual(['not-valid', 'ISSUED', 'OUTDATED']);
    expect(judge({ issued: false, signature: 'FOREIGN', register: changed })).toEqual([
      'not-valid',
      'FOREIGN',
      'DIFFERS',
    ]);
    expect(judgeUpload({ ...WHOLE, register: changed }).differences).toEqual([
      { field: 'validTo', printed: '2032-07-07', register: '2033-07-07' },
    ]);
  });

  it('is not valid when it was changed after signing, whatever it says', () => {
    for (const each of [claimed, undefined])
      expect(judge({ issued: false, signature: 'CHANGED', claimed: each })).toEqual(['not-valid', 'CHANGED']);
  });

  it.each(['APPENDED', 'FOREIGN', 'DAMAGED', 'UNSIGNED'] as const)(
    'cannot be told of a file that nobody vouches for (%s), though it repeats the register',
    (signature) => {
      expect(judge({ issued: false, signature })).toEqual(['cannot-tell', signature]);
      expect(judge({ issued: false, signature, claimed: undefined })).toEqual(['cannot-tell', signature, 'NO_DATA']);
      expect(judge({ issued: false, signature, register: undefined })).toEqual([
        'cannot-tell',
        signature,
        'UNKNOWN_NUMBER',
      ]);
    },
  );

  it('compares the QR code too: a good page around another code is told apart', () => {
    const qr = new Map([['validTo', '2040-01-01']]);
    expect(judgeUpload({ ...WHOLE, issued: false, signature: 'FOREIGN', claimed: { fields, qr } })).toEqual({
      answer: 'not-valid',
      reasons: ['FOREIGN', 'DIFFERS'],
      differences: [{ field: 'qr.validTo', printed: '2040-01-01', register: '2032-07-07' }],
    });
  });
});

describe('the data a file carries', () => {
  const carrying = (json: string) =>
    Buffer.from(
      `%PDF-1.7\n7 0 obj\n<< /Type /EmbeddedFile /Length ${Buffer.byteLength(json)} >>\nstream\n${json}\nendstream\nendobj\n` +
        '8 0 obj\n<< /F (certificate.json) /EF << /F 7 0 R >> >>\nendobj\n',
    );

  it('is read where it is ours', () => {
    const json = JSON.stringify(printedData(exampleFacts()));
    expect(readClaimed(carrying(json))).toEqual(printedData(exampleFacts()));
    expect(readClaimed(carrying('{"format":"something/v1","number":"1"}'))).toBeUndefined();
    expect(readClaimed(carrying('{"format":"hengjian.certificate-pdf/v1","number":1}'))).toBeUndefined();
    expect(readClaimed(carrying('['.repeat(100_000)))).toBeUndefined();
    expect(readClaimed(carrying('{"a":1,"a":2}'))).toBeUndefined();
  });

  it('is compared field by field whatever it is', () => {
    const json = fc.jsonValue({ maxDepth: 3 });
    const record = fc.record(
      {
        number: json,
        holder: json,
        sites: json,
        authority: json,
        validFrom: json,
        validTo: json,
        annex: json,
        signatories: json,
        qr: json,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(record, (value) => {
        const odd = value as JsonObject;
        const judged = judgeUpload({ ...WHOLE, claimed: { fields: fieldsOf(odd), qr: qrFieldsOf(odd) } });
        expect(judged.answer).toBe('not-valid');
      }),
    );
  });
});
