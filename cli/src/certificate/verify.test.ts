import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const binary = fileURLToPath(new URL('../../bin/hengjian.mjs', import.meta.url));
const load = (name: string): ReturnType<typeof JSON.parse> =>
  JSON.parse(readFileSync(new URL(`../../../public/vectors/credential/${name}`, import.meta.url), 'utf8'));
const { trustLists, statusLists, cases } = load('certificates.json');
const answers = load('answers.json');
const AT = '2026-07-22T01:30:00Z';
const logKey: string = trustLists.current.list.logKeys[0];
const textOf = (name: string): string => cases.find((one: { name: string }) => one.name === name).text;
const GOOD = textOf('a good certificate');
let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'hengjian-cli-'));
  write('trust.json', trustLists.current);
  write('status.json', {
    format: 'hengjian.status-lists/v1',
    revocation: statusLists['revocation-clear'],
    suspension: statusLists['suspension-clear'],
  });
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function write(name: string, value: unknown): string {
  writeFileSync(join(dir, name), typeof value === 'string' ? value : JSON.stringify(value));
  return name;
}
function hengjian(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [binary, ...args], {
    encoding: 'utf8',
    cwd: dir,
    input,
  });
  return { status, stdout, stderr };
}
const certificate = (text: string, more: readonly string[] = ['--status', 'status.json'], input = '') =>
  hengjian(['certificate', 'verify', text, '--trust', 'trust.json', '--at', AT, ...more], input);

describe('hengjian certificate verify', () => {
  it('says valid in both languages and ends with 0', () => {
    const { status, stdout, stderr } = certificate(GOOD);
    expect([status, stderr]).toEqual([0, '']);
    for (const text of ['有效 VALID', '浦江示例检测技术有限公司', '230900110042', '11 分钟 11 minutes', '怎样得出'])
      expect(stdout).toContain(text);
  });

  it('reads the text from a file, from standard input, and as a W3C credential', () => {
    expect(certificate(write('qr.txt', `${GOOD}\n`)).status).toBe(0);
    expect(certificate('-', ['--status', 'status.json'], GOOD).status).toBe(0);
    expect(certificate(textOf('the same as a W3C credential')).status).toBe(0);
  });

  it('ends with 1 for a forged and for a revoked certificate', () => {
    const forged = certificate(textOf('one bit of the signature changed'), ['--status', 'status.json', '--json']);
    expect(forged.status).toBe(1);
    expect(JSON.parse(forged.stdout)).toMatchObject({ answer: 'not-valid', reasons: ['BAD_SIGNATURE'], claims: null });
    write('revoked.jws', statusLists['revocation-set']);
    const revoked = certificate(GOOD, ['--status', 'status.json', '--status', 'revoked.jws']);
    expect(revoked.status).toBe(1);
    expect(revoked.stdout).toContain('证书已被撤销或注销');
  });

  it('ends with 2 where it cannot tell: an unknown key, no status list, one of last month', () => {
    expect(certificate(textOf('signed by a key nobody knows')).status).toBe(2);
    expect(certificate(GOOD, []).stdout).toContain('STATUS_MISSING');
    write('old.jws', statusLists['revocation-last-month']);
    write('suspension.jws', statusLists['suspension-clear']);
    const old = certificate(GOOD, ['--status', 'old.jws', '--status', 'suspension.jws']);
    expect(old.status).toBe(2);
    expect(old.stdout).toContain('STATUS_TOO_OLD');
    // Of two lists the newer counts, whichever comes last.
    expect(certificate(GOOD, ['--status', 'status.json', '--status', 'old.jws']).status).toBe(0);
  });

  it('checks the trust list too where the log’s key is given', () => {
    expect(certificate(GOOD, ['--status', 'status.json', '--log-key', logKey]).status).toBe(0);
    const changed = structuredClone(trustLists.current);
    changed.list.sequence = 9;
    write('changed.json', changed);
    const args = ['certificate', 'verify', GOOD, '--trust', 'changed.json', '--log-key', logKey];
    const { status, stderr } = hengjian(args);
    expect([status, JSON.parse(stderr)]).toEqual([64, { code: 'TRUST_BAD_SIGNATURE', at: '--trust' }]);
  });

  it.each([
    [['certificate', 'verify', 'HJ1:0'], 'USAGE', '--trust'],
    [['certificate', 'verify', '--trust', 'trust.json'], 'USAGE', ''],
    [['certificate', 'verify', 'nowhere.txt', '--trust', 'trust.json'], 'FILE_UNREADABLE', 'nowhere.txt'],
    [['certificate', 'verify', 'HJ1:0', '--trust', 'nowhere.json'], 'FILE_UNREADABLE', 'nowhere.json'],
    [['certificate', 'verify', 'HJ1:0', '--trust', 'status.json'], 'TRUST_MALFORMED', '--trust'],
    [
      ['certificate', 'verify', 'HJ1:0', '--trust', 'trust.json', '--status', 'trust.json'],
      'STATUS_MALFORMED',
      'trust.json',
    ],
    [['certificate', 'verify', 'HJ1:0', '--trust', 'trust.json', '--at', 'today'], 'INSTANT_MALFORMED', '--at'],
    [['certificate', 'verify', 'HJ1:0', '--trusts', 'x'], 'USAGE', '--trusts'],
    [['answer', 'verify', 'x.json'], 'USAGE', '--trust'],
    [['answer', 'verify', 'nowhere.json', '--trust', 'trust.json'], 'FILE_UNREADABLE', 'nowhere.json'],
  ])('%j is wrong usage: 64', (args, code, at) => {
    const { status, stderr, stdout } = hengjian(args);
    expect([status, stdout]).toEqual([64, '']);
    expect(JSON.parse(stderr)).toEqual({ code, at });
  });

  it('does not repeat a private key given by mistake', () => {
    const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
    const { status, stderr } = certificate(GOOD, ['--log-key', pem]);
    expect(status).toBe(64);
    expect(stderr).not.toContain('PRIVATE');
  });
});

describe('hengjian answer verify', () => {
  it.each(answers.cases as { name: string; document: unknown; verdict: string; reasons: string[] }[])(
    '$name',
    (one) => {
      write('answer.json', one.document);
      const args = ['answer', 'verify', 'answer.json', '--trust', 'trust.json', '--at', '2026-07-22T01:30:00Z'];
      const { status, stdout } = hengjian(args);
      expect(status).toBe({ authentic: 0, forged: 1 }[one.verdict] ?? 2);
      for (const code of one.reasons) expect(stdout).toContain(code);
      if (status === 0)
        for (const text of ['答复属实', '230900110042', 'GB 5009.12-2023', '有效 VALID'])
          expect(stdout).toContain(text);
    },
  );
});
