import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import type { Repository, Workspace } from './repository.ts';

/** What an import names. */
export type Target =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'workspace'; readonly workspace: Workspace; readonly path: string | undefined }
  | { readonly kind: 'builtin' }
  | { readonly kind: 'npm'; readonly name: string };

const BUILTIN = new Set(builtinModules);

export function resolveImport(repository: Repository, from: string, specifier: string): Target {
  const plain = specifier.replace(/\?.*$/u, '');
  if (plain.startsWith('.') || plain.startsWith('/')) {
    const path = posix.normalize(posix.join(posix.dirname(from), plain));
    return { kind: 'file', path: withExtension(repository, path) };
  }
  if (plain.startsWith('node:') || BUILTIN.has(plain)) return { kind: 'builtin' };
  const parts = plain.split('/');
  const name = parts.slice(0, plain.startsWith('@') ? 2 : 1).join('/');
  const workspace = repository.workspaces.find((candidate) => candidate.name === name);
  if (workspace === undefined) return { kind: 'npm', name };
  return { kind: 'workspace', workspace, path: workspace.exports.get(`.${plain.slice(name.length)}`) };
}

/** Bundlers accept a path without its extension; the graph must see through that. */
function withExtension(repository: Repository, path: string): string {
  const candidates = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`, path.replace(/\.jsx?$/u, '.ts')];
  return candidates.find((candidate) => repository.files.has(candidate)) ?? path;
}
