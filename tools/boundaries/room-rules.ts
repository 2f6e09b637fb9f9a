import { isTest, type Repository } from './repository.ts';
import { resolveImport } from './resolve.ts';
import type { Violation } from './violation.ts';

const MODULE = /^server\/src\/modules\/([^/]+)\//u;
const PLATFORM = /^server\/src\/platform\//u;
const FEATURE = /^(web\/[^/]+\/src\/features\/)([^/]+)\//u;

/** Rooms inside a workspace: server modules, the platform below them, features of a front end. */
export function checkRooms(repository: Repository): Violation[] {
  const violations: Violation[] = [];
  for (const file of repository.files.values()) {
    for (const { specifier, line } of file.imports) {
      const target = resolveImport(repository, file.path, specifier);
      if (target.kind !== 'file') continue;
      const at = { file: file.path, line };
      const room = MODULE.exec(target.path)?.[0];
      if (room !== undefined && !file.path.startsWith(room)) {
        if (PLATFORM.test(file.path)) {
          violations.push({
            ...at,
            rule: 'module-entrance',
            what: `the platform imports the module ${room}`,
            wayOut: 'the platform knows no module: let main.ts hand it in',
          });
        } else if (target.path !== `${room}index.ts`) {
          violations.push({ ...at, ...wrongDoor(target.path, room) });
        }
      }
      const [, own, feature] = FEATURE.exec(file.path) ?? [];
      const [, other, otherFeature] = FEATURE.exec(target.path) ?? [];
      if (own !== undefined && own === other && feature !== otherFeature) {
        violations.push({
          ...at,
          rule: 'feature-isolation',
          what: `feature ${feature} imports feature ${otherFeature}`,
          wayOut: 'move what both need out of features/, or let the route put the two together',
        });
      }
    }
  }
  return violations;
}

function wrongDoor(path: string, room: string): Pick<Violation, 'rule' | 'what' | 'wayOut'> {
  return {
    rule: 'module-entrance',
    what: `enters ${room} through ${path.slice(room.length)}`,
    wayOut: `import ${room}index.ts; if it lacks what you need, offer it there or publish an event`,
  };
}

const TABLE_IN_SQL =
  /\b(?:from|join|into|update|only|table|truncate|references|using)\s+"?([a-z_][a-z0-9_]*)"?\s*\.\s*"?[a-z_]/giu;
const TABLE_CALLS = new Set(
  'selectFrom insertInto updateTable deleteFrom replaceInto mergeInto from using innerJoin leftJoin rightJoin fullJoin crossJoin innerJoinLateral leftJoinLateral withSchema table ref'.split(
    ' ',
  ),
);

/** A module owns its PostgreSQL schema, named after it; what it needs of another it asks at that one's `index.ts`. */
export function checkTables(repository: Repository): Violation[] {
  const owners = new Map<string, string>();
  for (const path of repository.files.keys()) {
    const module = MODULE.exec(path)?.[1];
    if (module !== undefined) owners.set(module.replaceAll('-', '_'), module);
  }
  const violations: Violation[] = [];
  for (const file of repository.files.values()) {
    const own = MODULE.exec(file.path)?.[1];
    if (own === undefined || isTest(file.path)) continue;
    for (const { text, line, callee } of file.texts) {
      for (const schema of schemasNamed(text, callee)) {
        const owner = owners.get(schema);
        if (owner === undefined || owner === own) continue;
        violations.push({
          file: file.path,
          line,
          rule: 'foreign-table',
          what: `module ${own} touches a table of schema ${schema}`,
          wayOut: `ask modules/${owner}/index.ts, or keep a copy fed by its events`,
        });
      }
    }
  }
  return violations;
}

function schemasNamed(text: string, callee: string | undefined): Set<string> {
  const schemas = new Set([...text.matchAll(TABLE_IN_SQL)].map((match) => (match[1] ?? '').toLowerCase()));
  if (callee !== undefined && TABLE_CALLS.has(callee)) {
    const named = /^([a-z_][a-z0-9_]*)(?:\.[a-z_]|$)/u.exec(text)?.[1];
    if (named !== undefined && (text.includes('.') || callee === 'withSchema')) schemas.add(named);
  }
  return schemas;
}
