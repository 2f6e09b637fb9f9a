import type { Repository } from './repository.ts';
import { resolveImport } from './resolve.ts';
import type { Violation } from './violation.ts';

type Edge = { readonly to: string; readonly line: number };

/**
 * Import cycles among all files. Type imports count: they do no harm at run time, but two files that need each other's
 * types are one thing in two places. One violation for each knot, showing a shortest way round.
 */
export function checkCycles(repository: Repository): Violation[] {
  const graph = new Map<string, Edge[]>();
  for (const file of repository.files.values()) {
    const edges = file.imports.flatMap(({ specifier, line }) => {
      const target = resolveImport(repository, file.path, specifier);
      const to = target.kind === 'file' || target.kind === 'workspace' ? target.path : undefined;
      return to !== undefined && repository.files.has(to) ? [{ to, line }] : [];
    });
    graph.set(file.path, edges);
  }
  const violations: Violation[] = [];
  const reported = new Set<string>();
  for (const start of [...graph.keys()].sort()) {
    if (reported.has(start)) continue;
    const way = shortestWayBack(graph, start);
    if (way === undefined) continue;
    for (const path of way) reported.add(path);
    violations.push({
      file: start,
      line: graph.get(start)?.find(({ to }) => to === (way[1] ?? start))?.line ?? 1,
      rule: 'cycle',
      what: [...way, start].join(' → '),
      wayOut: 'move what they need of each other to a third file that needs neither',
    });
  }
  return violations;
}

/** Breadth first from a file until an edge leads back to it. */
function shortestWayBack(graph: ReadonlyMap<string, readonly Edge[]>, start: string): string[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[start, undefined]]);
  const queue = [start];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const { to } of graph.get(at) ?? []) {
      if (to === start) return wayTo(cameFrom, at);
      if (cameFrom.has(to)) continue;
      cameFrom.set(to, at);
      queue.push(to);
    }
  }
  return undefined;
}

function wayTo(cameFrom: ReadonlyMap<string, string | undefined>, end: string): string[] {
  const way: string[] = [];
  for (let at: string | undefined = end; at !== undefined; at = cameFrom.get(at)) way.unshift(at);
  return way;
}
