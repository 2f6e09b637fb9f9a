// Adds to package-lock.json the optional packages for other platforms that npm left out because its registry did not
// answer for them; `npm ci` refuses a lockfile without them. Run it after npm has written the lockfile. The entries
// carry no checksum, since nobody here has seen the packages. Plain JavaScript: this must work on Node 20.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

const path = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8'));
const added = [];
for (const [at, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (lock.packages[`${at}/node_modules/${name}`] ?? lock.packages[`node_modules/${name}`]) continue;
    const platform = platformOf(name);
    if (platform === undefined || !/^\d/u.test(version)) {
      process.stderr.write(
        `${name}@${version} 无法判断平台，未加入。  Its platform is not plain from its name; left out.\n`,
      );
      continue;
    }
    lock.packages[`node_modules/${name}`] = {
      version,
      ...platform,
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
    };
    added.push(name);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
if (added.length > 0) writeFileSync(path, `${JSON.stringify(lock, undefined, 2)}\n`);
process.stdout.write(`已补 ${added.length} 个平台包。  ${added.length} platform packages added.\n`);

/** Which machines a package is for, by its name: they all end like `-linux-arm64-musl`. */
function platformOf(name) {
  const words = name.split(/[/-]/u);
  const os =
    SYSTEMS.find((system) => words.includes(system)) ??
    (words.some((word) => /^win(?:dows)?$/u.test(word)) ? 'win32' : undefined);
  const cpu = PROCESSORS.find((processor) => words.includes(processor));
  if (os === undefined || cpu === undefined) return undefined;
  if (os !== 'linux') return { cpu: [cpu], os: [os] };
  const library = words.find((word) => word.startsWith('musl') || word.startsWith('gnu'));
  if (library === undefined) return { cpu: [cpu], os: [os] };
  return { cpu: [cpu], libc: [library.startsWith('musl') ? 'musl' : 'glibc'], os: [os] };
}
