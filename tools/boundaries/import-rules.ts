import { unreachable } from '@hengjian/kernel';
import { isTest, type Repository, type Tier, type Workspace, workspaceOf } from './repository.ts';
import { resolveImport } from './resolve.ts';
import type { Import, SourceFile } from './source-file.ts';
import type { BoundaryRule, Violation } from './violation.ts';

/** Which tiers a tier may stand on. `public` is proof: it must not need anything of ours that is not published. */
const STANDS_ON = {
  packages: ['packages'],
  public: ['public'],
  server: ['packages', 'public', 'server'],
  web: ['packages', 'public', 'web'],
  cli: ['packages', 'public', 'server', 'cli'],
  bench: ['packages', 'public', 'server', 'web', 'cli', 'bench'],
  root: ['packages', 'public', 'server', 'web', 'cli', 'bench', 'root'],
} as const satisfies Record<Tier, readonly Tier[]>;

/** The pages of the portal are rendered by the server, with the portal's own code. */
const SERVER_MAY_RENDER = '@hengjian/portal';
/** The one front-end package that others build on. */
const SHARED_FRONT_END = '@hengjian/ui';
/** The one npm dependency below `packages`: schemas shared by server and front ends. */
const ALLOWED_NPM = new Map([['@hengjian/contract', new Set(['typebox'])]]);

type Finding = { readonly rule: BoundaryRule; readonly what: string; readonly wayOut: string };

export function checkImports(repository: Repository): Violation[] {
  return [...repository.files.values()].flatMap((file) => {
    const workspace = workspaceOf(repository, file.path);
    if (workspace === undefined) return [];
    return file.imports.flatMap((imported) =>
      judge(repository, file, workspace, imported).map((finding) => ({
        file: file.path,
        line: imported.line,
        ...finding,
      })),
    );
  });
}

function judge(repository: Repository, file: SourceFile, workspace: Workspace, imported: Import): Finding[] {
  const target = resolveImport(repository, file.path, imported.specifier);
  switch (target.kind) {
    case 'file': {
      const owner = workspaceOf(repository, target.path);
      if (owner === workspace) return [];
      return [
        {
          rule: 'deep-import',
          what: `reaches into ${owner?.name ?? 'outside the repository'} by a path (${imported.specifier})`,
          wayOut: 'import the workspace by its name and declare it in package.json',
        },
      ];
    }
    case 'workspace':
      return [
        ...judgeTier(workspace, target.workspace),
        ...judgeDeclaration(repository, file, workspace, imported, target.workspace.name),
        ...(target.path === undefined ? [notExported(imported.specifier, target.workspace)] : []),
      ];
    case 'builtin':
      return mustBePure(workspace, file) ? [impure(imported.specifier)] : [];
    case 'npm':
      if (mustBePure(workspace, file) && ALLOWED_NPM.get(workspace.name)?.has(target.name) !== true) {
        return [impure(imported.specifier)];
      }
      return judgeDeclaration(repository, file, workspace, imported, target.name);
    default:
      return unreachable(target);
  }
}

function judgeTier(from: Workspace, to: Workspace): Finding[] {
  if (from === to) return [];
  const tiers: readonly Tier[] = STANDS_ON[from.tier];
  const betweenFrontEnds = from.tier === 'web' && to.tier === 'web' && to.name !== SHARED_FRONT_END;
  const rendering = from.tier === 'server' && to.name === SERVER_MAY_RENDER;
  if (rendering || (tiers.includes(to.tier) && !betweenFrontEnds)) return [];
  return [
    {
      rule: 'tier',
      what: `${from.name} (${from.tier}) imports ${to.name} (${to.tier})`,
      wayOut: betweenFrontEnds
        ? `move what both need to ${SHARED_FRONT_END}`
        : `${from.tier} stands on ${tiers.join(', ')} only: pass it in as a value, or move it down`,
    },
  ];
}

function judgeDeclaration(
  repository: Repository,
  file: SourceFile,
  workspace: Workspace,
  imported: Import,
  name: string,
): Finding[] {
  if (name === workspace.name || workspace.dependencies.has(name)) return [];
  // The root owns the workspaces, so they need no declaration there.
  const isOwnedByRoot = workspace.tier === 'root' && repository.workspaces.some((owned) => owned.name === name);
  if (isOwnedByRoot) return [];
  const development = imported.typeOnly || workspace.tier === 'root' || isTest(file.path) || isConfiguration(file.path);
  const root = repository.workspaces.find(({ directory }) => directory === '');
  if (development && (workspace.devDependencies.has(name) || root?.devDependencies.has(name) === true)) return [];
  return [
    {
      rule: 'undeclared-dependency',
      what: `${name} is not declared by ${workspace.name}`,
      wayOut: development
        ? `add it to ${workspace.directory}/package.json`
        : `add it to "dependencies" of ${workspace.directory}/package.json (devDependencies serve tests and types only)`,
    },
  ];
}

function mustBePure(workspace: Workspace, file: SourceFile): boolean {
  return (workspace.tier === 'packages' || workspace.tier === 'public') && !isTest(file.path);
}

function isConfiguration(path: string): boolean {
  return /\.config\.[a-z]+$/u.test(path);
}

function impure(specifier: string): Finding {
  return {
    rule: 'pure-package',
    what: `imports ${specifier}, but packages/ and public/ depend on nothing outside themselves`,
    wayOut: 'pass what you need as a parameter; the caller in server/, web/ or cli/ has it',
  };
}

function notExported(specifier: string, workspace: Workspace): Finding {
  return {
    rule: 'deep-import',
    what: `${specifier} is not an entrance of ${workspace.name}`,
    wayOut: `import from ${[...workspace.exports.keys()].map((key) => workspace.name + key.slice(1)).join(' or ') || 'nothing: it has no entrance'}`,
  };
}
