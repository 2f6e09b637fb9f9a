import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const binary = fileURLToPath(new URL('../bin/hengjian.mjs', import.meta.url));
const vectors = fileURLToPath(new URL('../../public/vectors/draw/', import.meta.url));
let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'hengjian-cli-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function hengjian(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [binary, ...args], { encoding: 'utf8', cwd: dir });
  return { status, stdout, stderr };
}
const vector = (name: string, part: string) => join(vectors, name, `${part}.json`);
const run = (name: string, out: string, ...more: string[]) =>
  hengjian(
    'draw',
    'run',
    '--frame',
    vector(name, 'frame'),
    '--reveals',
    vector(name, 'reveals'),
    ...more,
    '--out',
    out,
  );
const write = (name: string, text: string | Uint8Array) => {
  writeFileSync(join(dir, name), text);
  return name;
};
const json = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;

describe('hengjian draw', () => {
  const names = readdirSync(vectors).filter((name) => /^[0-9]{4}$/.test(name));
  it.each(names)('draws vector %s and verifies what it drew', (name) => {
    const out = `${name}.json`;
    expect(run(name, out, '--openings', vector(name, 'openings'))).toMatchObject({ status: 0, stderr: '' });
    const bundle = json(readFileSync(join(dir, out), 'utf8'));
    const expected = json(readFileSync(vector(name, 'expected'), 'utf8'));
    const { frameHash, ...result } = expected;
    expect(bundle).toMatchObject({ ...result, log: null, number: 1, supersedes: null });
    const verified = hengjian('draw', 'verify', out, '--json');
    expect(verified.status).toBe(0);
    expect(json(verified.stdout)).toMatchObject({
      verified: true,
      frameHash,
      unchecked: [],
      log: { status: 'not-logged' },
    });
  });

  it('gives a summary in both languages', () => {
    run('0009', 'b.json');
    const { status, stdout } = hengjian('draw', 'verify', 'b.json');
    expect(status).toBe(0);
    for (const text of ['验证通过', 'verified', '未登入透明日志', 'not logged', '演练9'])
      expect(stdout).toContain(text);
  });

  it('ends with 1 and the code when one byte is changed', () => {
    run('0009', 'c.json');
    const text = readFileSync(join(dir, 'c.json'), 'utf8');
    write('c.json', text.replace(/"rank": 1,/, '"rank": 2,'));
    const plain = hengjian('draw', 'verify', 'c.json');
    expect(plain.status).toBe(1);
    expect(plain.stdout).toContain('SELECTION_MISMATCH');
    expect(json(plain.stderr)).toEqual({ code: 'SELECTION_MISMATCH', at: '/selected/0/rank' });
    const machine = hengjian('draw', 'verify', 'c.json', '--json');
    expect(machine.status).toBe(1);
    expect(json(machine.stdout)).toEqual({ verified: false, code: 'SELECTION_MISMATCH', at: '/selected/0/rank' });
  });

  it('verifies what a public bundle allows, and the rest with the openings', () => {
    run('0010', 'auditor.json', '--openings', vector('0010', 'openings'));
    const { openings: _hidden, ...shown } = json(readFileSync(join(dir, 'auditor.json'), 'utf8'));
    write('public.json', JSON.stringify(shown));
    const without = hengjian('draw', 'verify', 'public.json');
    expect(without).toMatchObject({ status: 0 });
    expect(without.stdout).toContain('未能核对 NOT checked: s0');
    const opened = hengjian('draw', 'verify', 'public.json', '--openings', vector('0010', 'openings'), '--json');
    expect(json(opened.stdout)).toMatchObject({ verified: true, unchecked: [] });
  });
});

describe('refused input ends with 2, the code and the place, and writes nothing', () => {
  const hostile: [string, string | Uint8Array, string, string][] = [
    ['deep.json', '['.repeat(100_000), 'TOO_DEEP', `/frame${'/0'.repeat(64)}`],
    ['nan.json', '{"format":NaN}', 'SYNTAX', '/frame/format'],
    ['twice.json', '{"format":1,"format":2}', 'DUPLICATE_KEY', '/frame/format'],
    ['proto.json', '{"__proto__":{}}', 'MEMBER_MISSING', '/frame/format'],
    ['surrogate.json', '{"format":"\\ud800"}', 'LONE_SURROGATE', '/frame/format'],
    ['bom.json', '\ufeff{}', 'BYTE_ORDER_MARK', '/frame'],
    ['gbk.json', Uint8Array.from([0x22, 0xba, 0xe2, 0x22]), 'INVALID_UTF8', '/frame'],
    ['big.json', '{"format":1e999}', 'NUMBER_OUT_OF_RANGE', '/frame/format'],
    ['empty.json', '', 'SYNTAX', '/frame'],
  ];
  it.each(hostile)('%s', (name, content, code, at) => {
    const args = ['--frame', write(name, content), '--reveals', vector('0009', 'reveals'), '--out', 'never.json'];
    const { status, stderr, stdout } = hengjian('draw', 'run', ...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(json(stderr)).toMatchObject({ code, at });
    expect(readdirSync(dir).filter((file) => file.startsWith('never'))).toEqual([]);
  });

  it('a secret that does not match', () => {
    const reveals = write('r.json', JSON.stringify([{ id: 'party0', value: '0'.repeat(64) }]));
    const args = ['--frame', vector('0010', 'frame'), '--reveals', reveals, '--out', 'never.json'];
    expect(json(hengjian('draw', 'run', ...args).stderr)).toMatchObject({
      code: 'COMMITMENT_MISMATCH',
      at: '/reveals/0/value',
    });
  });

  it('sealed sizes without openings', () => {
    const { status, stderr } = run('0010', 'never.json');
    expect(status).toBe(2);
    expect(json(stderr)).toMatchObject({ code: 'OPENING_MISSING', at: '/openings' });
    expect(existsSync(join(dir, 'never.json'))).toBe(false);
  });

  it.each([
    [['draw', 'run'], 'USAGE', '--frame'],
    [['draw', 'run', '--frame', 'x', '--reveals', 'y'], 'USAGE', '--out'],
    [['draw', 'run', '--frame', 'x', '--frame', 'y'], 'USAGE', '--frame'],
    [['draw', 'run', '--fame', 'x'], 'USAGE', '--fame'],
    [['draw', 'run', '--frame', 'missing.json', '--reveals', 'y', '--out', 'z'], 'FILE_UNREADABLE', 'missing.json'],
    [['draw', 'verify'], 'USAGE', ''],
    [['draw', 'verify', 'a', 'b'], 'USAGE', 'b'],
    [['draw', 'verify', 'missing.json'], 'FILE_UNREADABLE', 'missing.json'],
    [['draw', 'verify', 'missing.json', '--key', 'nonsense'], 'KEY_MALFORMED', '--key'],
    [['dig'], 'COMMAND_UNKNOWN', 'dig'],
  ])('hengjian %j', (args, code, at) => {
    const { status, stderr } = hengjian(...args);
    expect(status).toBe(2);
    expect(json(stderr)).toEqual({ code, at });
  });

  it('an output that cannot be written', () => {
    const { status, stderr } = run('0009', 'no/such/folder.json');
    expect(status).toBe(2);
    expect(json(stderr)).toEqual({ code: 'FILE_UNWRITABLE', at: 'no/such/folder.json' });
  });

  it('a bundle that is no JSON does not verify', () => {
    const { status, stderr } = hengjian('draw', 'verify', write('half.json', '{"format":'));
    expect(status).toBe(1);
    expect(json(stderr)).toMatchObject({ code: 'MALFORMED', cause: 'SYNTAX' });
  });

  it('a private key given by mistake is not taken for a verifier key', () => {
    const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
    const { status, stderr } = hengjian('draw', 'verify', 'x.json', '--key', pem);
    expect(status).toBe(2);
    expect(stderr).not.toContain('PRIVATE');
  });
});

describe('hengjian --help', () => {
  it.each([[[]], [['--help']], [['help']], [['draw', 'verify', '--help']]])('%j explains in both languages', (args) => {
    const { status, stdout } = hengjian(...args);
    expect(status).toBe(0);
    for (const text of ['衡鉴', 'hengjian draw verify', '验证', 'verify']) expect(stdout).toContain(text);
  });
});
