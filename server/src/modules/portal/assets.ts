import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The files the pages refer to, by their names under `/assets/`. All but the service worker's change with the content. */
export interface PortalAssets {
  readonly stylesheet: string;
  /** Entry module of the recheck page. */
  readonly script: string;
  readonly files: ReadonlyMap<string, Buffer>;
}

const ENTRY = 'src/main.ts';
const MANIFEST = 'manifest.json';

/** What `vite build` left in `web/portal/dist`. Throws, with what to run, where it was not built. */
export function loadPortalAssets(directory = builtDirectory()): PortalAssets {
  const stylesheet = readFileSync(fileURLToPath(import.meta.resolve('@hengjian/portal/portal.css')));
  const stylesheetName = `portal.${createHash('sha256').update(stylesheet).digest('base64url').slice(0, 8)}.css`;
  const files = new Map([[stylesheetName, stylesheet]]);
  for (const name of listBuilt(directory)) {
    if (name.endsWith('.js')) files.set(name, readFileSync(join(directory, name)));
  }
  return {
    stylesheet: stylesheetName,
    script: entryName(readFileSync(join(directory, MANIFEST), 'utf8')),
    files,
  };
}

function builtDirectory(): string {
  return fileURLToPath(new URL('../dist/', import.meta.resolve('@hengjian/portal')));
}

function listBuilt(directory: string): readonly string[] {
  try {
    return readdirSync(directory);
  } catch (cause) {
    throw new Error(`the recheck page is not built in ${directory}: npx vite build web/portal`, { cause });
  }
}

function entryName(manifest: string): string {
  const parsed: unknown = JSON.parse(manifest);
  const entry = memberOf(memberOf(parsed, ENTRY), 'file');
  if (typeof entry !== 'string') throw new Error(`${MANIFEST} of the portal does not name ${ENTRY}`);
  return entry;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}
