// Installs the dependencies when they are missing or not those of the lockfile. Plain JavaScript: this must work on Node 20.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { giveUp, say, secondsSince } from './say.mjs';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const lockfile = join(root, 'package-lock.json');
const stamp = join(modules, '.hengjian-stamp');

// No scripts of foreign packages: what one of them would do for PostgreSQL we do ourselves.
const OPTIONS = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** Resolves when `node_modules` holds what the lockfile names. Ends the process with the reason when that fails. */
export async function ensureInstalled() {
  const wanted = createHash('sha256').update(readFileSync(lockfile)).digest('hex');
  if (isInstalled(wanted)) return;
  const start = performance.now();
  say('正在安装依赖（首次约需下载 280 MB）……', 'Installing dependencies (the first time, about 280 MB) …');
  const clean = await npm('ci', ...OPTIONS);
  if (clean.code !== 0) {
    if (!/EUSAGE|can only install/u.test(clean.output)) fail(clean.output);
    // npm calls a lockfile incomplete when its registry answered for fewer platforms than ours. The versions it names
    // are kept all the same, and the file is left as it is.
    say('npm ci 不接受锁文件，改用 npm install。', 'npm ci refuses the lockfile; using npm install instead.');
    // `npm install` trusts half-unpacked packages of an installation that was cut short.
    rmSync(modules, { recursive: true, force: true });
    const plain = await npm('install', '--no-save', ...OPTIONS);
    if (plain.code !== 0) fail(plain.output);
  }
  writeFileSync(stamp, wanted);
  say(`依赖已安装（${secondsSince(start)}）。`, `Dependencies installed (${secondsSince(start)}).`);
}

/** @param {string} wanted digest of the lockfile */
function isInstalled(wanted) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true;
  // Perhaps installed by hand. npm writes this list of what it has installed last, so that there is none after an
  // installation that was cut short.
  const list = join(modules, '.package-lock.json');
  if (!existsSync(list)) return false;
  const installed = JSON.parse(readFileSync(list, 'utf8')).packages;
  const agrees = ([path, { version, optional, link }]) => {
    if (!path.startsWith('node_modules/')) return true;
    const found = installed[path];
    return found === undefined ? optional === true : link === true || found.version === version;
  };
  if (!Object.entries(JSON.parse(readFileSync(lockfile, 'utf8')).packages).every(agrees)) return false;
  writeFileSync(stamp, wanted);
  return true;
}

/** @param {...string} args @returns {Promise<{ code: number | null, output: string }>} */
function npm(...args) {
  const script = process.env['npm_execpath'];
  // The npm that started us if there is one: it need not be in PATH.
  const isScript = script !== undefined && /\.c?js$/u.test(script) && existsSync(script);
  const child = isScript
    ? spawn(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    : spawn('npm', args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  const patience = setInterval(() => process.stdout.isTTY && process.stdout.write('.'), 2_000);
  return new Promise((resolve) => {
    const end = (code) => {
      clearInterval(patience);
      if (process.stdout.isTTY) process.stdout.write('\r');
      resolve({ code, output });
    };
    child.once('error', (error) => {
      output += error.message;
      end(null);
    });
    child.once('close', end);
  });
}

/** @param {string} output @returns {never} */
function fail(output) {
  giveUp(
    `依赖安装失败。请检查网络或 npm 源设置，然后重试。\n${output.trim().split('\n').slice(-15).join('\n')}`,
    'Installing the dependencies failed. Check the network or the npm registry setting, and try again.',
  );
}
