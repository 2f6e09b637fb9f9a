import { readSourceFile, type SourceFile } from './source-file.ts';

export type Tier = 'packages' | 'public' | 'server' | 'web' | 'cli' | 'bench' | 'root';

export type Workspace = {
  /** Relative to the repository; empty for the root. */
  readonly directory: string;
  readonly name: string;
  readonly tier: Tier;
  readonly dependencies: ReadonlySet<string>;
  readonly devDependencies: ReadonlySet<string>;
  /** `.` and `./testing` → file relative to the repository. */
  readonly exports: ReadonlyMap<string, string>;
};

export type Repository = {
  readonly workspaces: readonly Workspace[];
  readonly files: ReadonlyMap<string, SourceFile>;
  /** Paths of everything, sources or not, to judge names. */
  readonly paths: readonly string[];
};

const SOURCE = /\.(?:ts|tsx|mts|js|mjs|jsx)$/u;

/** @param texts path → content of all source files and `package.json` files; other files may map to an empty text. */
export function readRepository(texts: ReadonlyMap<string, string>): Repository {
  const workspaces: Workspace[] = [];
  const files = new Map<string, SourceFile>();
  for (const [path, text] of texts) {
    if (path === 'package.json' || path.endsWith('/package.json')) workspaces.push(readWorkspace(path, text));
    else if (SOURCE.test(path)) files.set(path, readSourceFile(path, text));
  }
  return { workspaces, files, paths: [...texts.keys()] };
}

/** The workspace a file belongs to; the root owns `tools`, `e2e` and the configuration files. */
export function workspaceOf(repository: Repository, path: string): Workspace | undefined {
  return repository.workspaces
    .filter(({ directory }) => directory === '' || path.startsWith(`${directory}/`))
    .sort((a, b) => b.directory.length - a.directory.length)[0];
}

/** Tests, and what only tests use. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$/u.test(path) || /(?:^|\/)(?:testing|fixtures|e2e)\//u.test(path);
}

export function isGenerated(path: string): boolean {
  return /\.generated\.[a-z]+$/u.test(path);
}

function readWorkspace(path: string, text: string): Workspace {
  const directory = path === 'package.json' ? '' : path.slice(0, -'/package.json'.length);
  const manifest: unknown = JSON.parse(text);
  const field = (name: string): Record<string, unknown> => {
    const value = isRecord(manifest) ? manifest[name] : undefined;
    return isRecord(value) ? value : {};
  };
  const runtime = ['dependencies', 'optionalDependencies', 'peerDependencies'];
  return {
    directory,
    name: isRecord(manifest) && typeof manifest['name'] === 'string' ? manifest['name'] : directory,
    tier: tierOf(directory),
    dependencies: new Set(runtime.flatMap((name) => Object.keys(field(name)))),
    devDependencies: new Set(Object.keys(field('devDependencies'))),
    exports: new Map(
      Object.entries(field('exports')).flatMap(([key, target]) => {
        const file = targetFile(target);
        return file === undefined ? [] : [[key, `${directory}/${file.replace(/^\.\//u, '')}`] as const];
      }),
    ),
  };
}

/** Published packages name their source for us under a condition and their built file for the world. */
function targetFile(target: unknown): string | undefined {
  if (typeof target === 'string') return target;
  if (!isRecord(target)) return undefined;
  const files = Object.values(target).filter((value) => typeof value === 'string');
  return files.find((file) => /\/src\/.*(?<!\.d)\.ts$/u.test(file)) ?? files[0];
}

function tierOf(directory: string): Tier {
  const [top = ''] = directory.split('/');
  switch (top) {
    case 'packages':
    case 'public':
    case 'server':
    case 'web':
    case 'cli':
    case 'bench':
      return top;
    default:
      return 'root';
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
