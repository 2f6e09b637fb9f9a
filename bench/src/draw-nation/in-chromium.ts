import { execFileSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import type { Rounds } from './rounds.ts';

const FLAGS = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Bundles the packages as a page loads them, and measures there, with the network off. */
export async function measureInChromium(
  count: number,
): Promise<{ readonly rounds: Rounds; readonly version: string; readonly kilobytes: number }> {
  const code = await bundle(fileURLToPath(new URL('./in-page.ts', import.meta.url)));
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...FLAGS, '--disable-quic'] });
  try {
    const context = await browser.newContext();
    const page = await context.newPage();
    await context.setOffline(true);
    page.on('request', (request) => {
      throw new Error(`the page asked for ${request.url()}`);
    });
    await page.evaluate(code);
    const rounds = await page.evaluate<Rounds>(`measureRounds(${count})`);
    return { rounds, version: browser.version(), kilobytes: Buffer.byteLength(code) / 1024 };
  } finally {
    await browser.close();
  }
}

/** One script, minified, held in memory: the bench writes nothing but its results. */
async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'es2022', lib: { entry, formats: ['iife'], name: 'bench' } },
  });
  const [first] = Array.isArray(built) ? built : [];
  const [chunk] = first?.output ?? [];
  if (chunk?.type !== 'chunk') throw new Error('the bundler made no script');
  return chunk.code;
}

/** The tests' way of finding a browser. It speaks to people on the same stream, so the path is its last line. */
function findChromium(): string {
  const finder = pathToFileURL(fileURLToPath(new URL('../../../tools/chromium.mjs', import.meta.url))).href;
  const script = `import { ensureChromium } from ${JSON.stringify(finder)}; console.log(ensureChromium());`;
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
  const path = said.trimEnd().split('\n').at(-1);
  if (path === undefined || path === '') throw new Error('no Chromium');
  return path;
}
