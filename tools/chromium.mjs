// Finds a Chromium for the browser journeys, or installs one where that is a package away. Plain JavaScript: Node 20.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { giveUp, say, secondsSince } from './say.mjs';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const APPLICATIONS = ['Chromium', 'Google Chrome', 'Microsoft Edge'];

/** Path of a Chromium that runs. Ends the process with what is missing where there is none and none can be had. */
export function ensureChromium() {
  const given = process.env['CHROMIUM'];
  if (given !== undefined && given !== '') {
    if (runs(given)) return given;
    giveUp(`环境变量 CHROMIUM 指向的 ${given} 无法运行。`, `CHROMIUM names ${given}, which does not run.`);
  }
  return find() ?? installOnDebian() ?? missing();
}

function find() {
  return [...inPath(), ...ofPlaywright(), ...installedApplications()].find((path) => existsSync(path) && runs(path));
}

function inPath() {
  const directories = (process.env['PATH'] ?? '').split(delimiter).filter((directory) => directory !== '');
  return COMMANDS.flatMap((command) => directories.map((directory) => join(directory, command)));
}

/** Browsers that Playwright has downloaded, the newest first. */
function ofPlaywright() {
  const home = homedir();
  const caches = [
    process.env['PLAYWRIGHT_BROWSERS_PATH'],
    join(home, '.cache', 'ms-playwright'),
    join(home, 'Library', 'Caches', 'ms-playwright'),
    join(home, 'AppData', 'Local', 'ms-playwright'),
  ].filter((path) => path !== undefined && path !== '0' && existsSync(path));
  return caches.flatMap((cache) =>
    readdirSync(cache)
      .filter((name) => /^chromium-\d+$/u.test(name))
      .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
      .flatMap((name) => executablesIn(join(cache, name))),
  );
}

function executablesIn(directory) {
  return readdirSync(directory)
    .filter((name) => name.startsWith('chrome-'))
    .flatMap((name) => [
      join(directory, name, 'chrome'),
      join(directory, name, 'chrome.exe'),
      ...['Chromium', 'Google Chrome for Testing'].map((app) => applicationBinary(join(directory, name), app)),
    ]);
}

function installedApplications() {
  if (process.platform === 'darwin') return APPLICATIONS.map((app) => applicationBinary('/Applications', app));
  if (process.platform !== 'win32') return [];
  return [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']]
    .filter((base) => base !== undefined)
    .flatMap((base) => [
      join(base, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(base, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]);
}

function applicationBinary(directory, name) {
  return join(directory, `${name}.app`, 'Contents', 'MacOS', name);
}

/** Some systems put a stub of this name into PATH that only says how to install the real one. */
function runs(path) {
  // On Windows the question opens a window instead of answering.
  if (process.platform === 'win32') return existsSync(path);
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

function installOnDebian() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const start = performance.now();
  say('未找到 Chromium，正在用 apt 安装……', 'No Chromium found; installing it with apt …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const packages = ['chromium', 'fonts-noto-cjk'];
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const done = spawnSync('/usr/bin/apt-get', ['-qq', ...args], { env, encoding: 'utf8' });
    if (done.status === 0) continue;
    process.stderr.write(`${(done.stderr ?? '').trim().split('\n').slice(-5).join('\n')}\n`);
    return undefined;
  }
  const found = find();
  if (found !== undefined)
    say(`Chromium 已安装（${secondsSince(start)}）。`, `Chromium installed (${secondsSince(start)}).`);
  return found;
}

function missing() {
  return giveUp(
    '浏览器测试需要 Chromium，本机没有。请安装 Chromium 或 Google Chrome（Debian：apt-get install chromium fonts-noto-cjk），或用环境变量 CHROMIUM 指明其路径，然后重试。',
    'The browser tests need Chromium, which this machine lacks. Install Chromium or Google Chrome (Debian: apt-get install chromium fonts-noto-cjk), or name its path in CHROMIUM, and try again.',
  );
}
