import { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderForPublic } from './documents.ts';
import { createDocuments, type DocumentRequest, type Documents, type RenderedPdf } from './index.ts';
import { attachmentOf, fontsOf, textOf, xmpOf } from './testing/read-back.ts';

let directory: string;
let documents: Documents;
const HEAD = '#import "/paper/paper.typ": *\n#show: paper.with(title: "演示")\n';

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hengjian-templates-'));
  documents = createDocuments();
});
afterAll(async () => {
  await documents.close();
  await rm(directory, { recursive: true, force: true });
});

/** A template of its own for a test. */
async function template(source: string): Promise<URL> {
  const folder = await mkdtemp(join(directory, 't-'));
  await writeFile(join(folder, 'main.typ'), source);
  return pathToFileURL(join(folder, 'main.typ'));
}

async function request(source: string, rest: Partial<DocumentRequest> = {}): Promise<DocumentRequest> {
  const creationInstant = Temporal.Instant.from('2026-07-08T07:04:00Z');
  return { template: await template(source), data: {}, language: 'zh', creationInstant, ...rest };
}

async function render(source: string, rest: Partial<DocumentRequest> = {}): Promise<RenderedPdf> {
  const outcome = await documents.renderPdf(await request(source, rest));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

async function problemsOf(source: string, rest: Partial<DocumentRequest> = {}): Promise<string> {
  const outcome = await documents.renderPdf(await request(source, rest));
  return outcome.ok ? 'rendered' : JSON.stringify(outcome.error);
}

describe('a document', () => {
  it('is PDF/A-2b with its fonts inside, and PDF/A-3b when it carries a file', async () => {
    const plain = await render(`${HEAD}检验 #text(font: sans, weight: "bold")[检测]`);
    expect(xmpOf(plain.bytes)).toMatch(/<pdfaid:part>2<.*<pdfaid:conformance>B</);
    expect(fontsOf(plain.bytes)).toEqual(['NotoSansSC-Bold', 'NotoSerifSC-Regular']);
    const bytes = Buffer.from('{"a":"机构"}');
    const attachment = { name: 'a.json', mimeType: 'application/json', description: 'data', bytes };
    const carrying = await render(`${HEAD}检验`, { attachment });
    expect(xmpOf(carrying.bytes)).toMatch(/<pdfaid:part>3<.*<pdfaid:conformance>B</);
    expect(attachmentOf(carrying.bytes, 'a.json')).toEqual(bytes);
  });

  it('has the same bytes whenever the same is asked, also of another process, and its date from the request', async () => {
    const source = `${HEAD}#data.name`;
    const hash = ({ bytes }: RenderedPdf) => createHash('sha256').update(bytes).digest('hex');
    const first = await render(source, { data: { name: '示例' } });
    await render(`${HEAD}another`);
    expect(hash(await render(source, { data: { name: '示例' } }))).toBe(hash(first));
    const others = createDocuments();
    const other = await others.renderPdf(await request(source, { data: { name: '示例' } }));
    await others.close();
    expect(other.ok && hash(other.value)).toBe(hash(first));
    expect(xmpOf(first.bytes)).toContain('2026-07-08T07:04:00');
    const later = Temporal.Instant.from('2026-07-09T07:04:00Z');
    expect(hash(await render(source, { data: { name: '示例' }, creationInstant: later }))).not.toBe(hash(first));
  });

  it.each([
    ['a call', '#read("/etc/passwd")'],
    ['a closing bracket and code', '] #panic("x") ['],
    ['backslashes and quotes', 'a\\u{41} "b" \\" \\\\'],
    ['mathematics', '$ sum_(i=1)^n $ $'],
    ['markup', '*bold* _it_ = head @ref <label> `raw` // no comment'],
    ['the end of JSON', '"}], "x": [{'],
  ])('prints %s that somebody typed as it was typed', async (_, value) => {
    const { bytes, replaced } = await render(`${HEAD}#data.value`, { data: { value } });
    expect(textOf(bytes).replaceAll(/\s/g, '')).toContain(value.replaceAll(/\s/g, ''));
    expect(replaced).toEqual([]);
  });

  it('prints rare characters, and names by its code what no font has or what only steers', async () => {
    const rare = await render(`${HEAD}#data.name`, { data: { name: '䶮㛃𬬭𫟼' } });
    expect(textOf(rare.bytes)).toContain('䶮㛃𬬭𫟼');
    const odd = await render(`${HEAD}#data.name`, { data: { name: '张\u{1F600}三\u202E\u0007م' } });
    expect(textOf(odd.bytes)).toContain('张〔U+1F600〕三〔U+202E〕〔U+0007〕〔U+0645〕');
    expect(odd.replaced).toEqual(['\u{1F600}', '\u202E', '\u0007', 'م']);
  });

  it('keeps a very long unbroken text inside its column', async () => {
    const long = 'X'.repeat(3000);
    const { bytes, pages } = await render(`${HEAD}#grid(columns: (40mm, 40mm), data.long, [next])`, { data: { long } });
    expect(pages).toBeGreaterThan(1);
    expect(textOf(bytes).replaceAll(/[^X]/g, '')).toBe(long);
  });
});

describe('a template', () => {
  it('fails when it names a font that is not ours, though the compiler only warns', async () => {
    expect(await problemsOf(`${HEAD}#text(font: "SimSun")[a]`)).toContain('unknown font family: simsun');
  });
  it('finds no font of the machine', async () => {
    // fontconfig machines have these; the compiler would take them.
    for (const font of ['DejaVu Serif', 'Liberation Sans', 'Noto Sans'])
      expect(await problemsOf(`${HEAD}#text(font: "${font}")[a]`), font).toContain('unknown font family');
  }, 20_000);
  it('reads no file but its own', async () => {
    expect(await problemsOf(`${HEAD}#read("/etc/passwd")`)).toContain('file not found');
    expect(await problemsOf(`${HEAD}#read("../../package.json")`)).toContain('FAILED');
    expect(await problemsOf(`${HEAD}#read("../documents.ts")`)).toContain('file not found');
  });
  it('says what is wrong with it', async () => {
    expect(await problemsOf(`${HEAD}#nothing`)).toContain('unknown variable: nothing');
    expect(await problemsOf(`${HEAD}#text("م")`)).toContain('could not be displayed');
  });
});

describe('the processes that render', () => {
  const ENDLESS = '#while true { }';
  // Every call differs, so that the compiler remembers none of them.
  const SLOW = '#let f(n, k) = if n == 0 { 0 } else { f(n - 1, 2 * k) + f(n - 1, 2 * k + 1) }\n#f(40, 1)';

  it('are killed when a document takes too long, and the next document is rendered', async () => {
    const own = createDocuments({ timeoutMs: 2000 });
    expect(await own.renderPdf(await request(SLOW))).toEqual({
      ok: false,
      error: { code: 'TIMED_OUT', afterMs: 2000 },
    });
    expect((await own.renderPdf(await request(HEAD))).ok).toBe(true);
    // Endless loops the compiler ends itself.
    expect(JSON.stringify(await own.renderPdf(await request(ENDLESS)))).toContain('condition is always true');
    await own.close();
  });

  it('fail only the document they worked on when they die', async () => {
    const started: ChildProcess[] = [];
    const onStart = (message: unknown) => {
      if (typeof message !== 'object' || message === null || !('process' in message)) return;
      if (message.process instanceof ChildProcess) started.push(message.process);
    };
    subscribe('child_process', onStart);
    const own = createDocuments();
    const [first, second] = [own.renderPdf(await request(SLOW)), own.renderPdf(await request(HEAD))];
    expect(started).toHaveLength(1);
    started[0]?.kill('SIGKILL');
    expect(await first).toEqual({ ok: false, error: { code: 'CRASHED' } });
    expect((await second).ok).toBe(true);
    await own.close();
    unsubscribe('child_process', onStart);
  });

  it('take no more than the queue holds, and answer what they leave undone', async () => {
    const own = createDocuments({ queue: 1 });
    const slow = await request(SLOW);
    const [first, second, third] = [own.renderPdf(slow), own.renderPdf(slow), own.renderPdf(slow)];
    expect(await third).toEqual({ ok: false, error: { code: 'BUSY' } });
    await own.close();
    expect(await first).toEqual({ ok: false, error: { code: 'STOPPED' } });
    expect(await second).toEqual({ ok: false, error: { code: 'STOPPED' } });
    expect(await own.renderPdf(slow)).toEqual({ ok: false, error: { code: 'STOPPED' } });
  });

  it('let no more than ten strangers wait, and serve the house before them', async () => {
    const own = createDocuments();
    const order: string[] = [];
    const note = (name: string) => () => order.push(name);
    const quick = await request(HEAD);
    const first = own.renderPdf(quick).then(note('at work'));
    const strangers = Array.from({ length: 10 }, (_, n) =>
      renderForPublic(() => own.renderPdf(quick)).then(note(`stranger ${n}`)),
    );
    expect(await renderForPublic(() => own.renderPdf(quick))).toEqual({ ok: false, error: { code: 'BUSY' } });
    const ours = own.renderPdf(quick).then(note('ours'));
    await Promise.all([first, ours, ...strangers]);
    expect(order).toEqual(['at work', 'ours', ...strangers.map((_, n) => `stranger ${n}`)]);
    // Those who were served made room.
    expect((await renderForPublic(() => own.renderPdf(quick))).ok).toBe(true);
    await own.close();
  }, 20_000);

  it('end when they have nothing to do, and start again', async () => {
    const own = createDocuments({ idleMs: 50 });
    expect((await own.renderPdf(await request(HEAD))).ok).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect((await own.renderPdf(await request(HEAD))).ok).toBe(true);
    await own.close();
  });
});
