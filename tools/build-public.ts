// Builds the packages below public/ to plain JavaScript with types, ready to publish: dist/public/<name>/.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Writes the packages below `target`, each with its own package.json; returns their names. */
export function buildPublic(target: string): readonly string[] {
  rmSync(target, { recursive: true, force: true });
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const project = join(root, 'tsconfig.public.json');
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', project, '--outDir', target], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the public packages do not compile:\n${stdout}`);
  const names: string[] = [];
  for (const folder of readdirSync(target)) {
    const source = join(root, 'public', folder);
    const manifest = publishable(readFileSync(join(source, 'package.json'), 'utf8'));
    writeFileSync(join(target, folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    cpSync(join(root, 'LICENSE'), join(target, folder, 'LICENSE'));
    names.push(manifest.name);
  }
  return names;
}

interface Manifest {
  readonly name: string;
  readonly [member: string]: unknown;
}

/** The manifest of the source, with entries that point to what was built, and no longer private. */
function publishable(text: string): Manifest {
  const { name, exports: entries, private: _private, ...rest } = JSON.parse(text);
  const built = Object.entries(entries).map(([entry, path]) => {
    const file = String(path).replace(/\.ts$/, '');
    return [entry, { types: `${file}.d.ts`, default: `${file}.js` }];
  });
  return { name, ...rest, exports: Object.fromEntries(built), files: ['src', 'LICENSE'] };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const target = join(root, 'dist', 'public');
  mkdirSync(target, { recursive: true });
  console.log(`${buildPublic(target).join(', ')} → dist/public`);
}
