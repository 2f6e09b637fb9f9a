import { readdirSync, readFileSync } from 'node:fs';

/** Memory in MiB. */
export interface Memory {
  readonly server: number;
  readonly postgres: number;
}

/**
 * What the server and the processes below it hold: pages that several share (PostgreSQL's buffers) count once. Undefined
 * where the system does not tell (only Linux does).
 */
export function findMemory(pid: number): Memory | undefined {
  try {
    const below = descendantsOf(pid);
    return { server: proportionalMiB(pid), postgres: below.reduce((sum, each) => sum + proportionalMiB(each), 0) };
  } catch {
    return undefined;
  }
}

function proportionalMiB(pid: number): number {
  const [, kilobytes] = /^Pss:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
  if (kilobytes === undefined) throw new Error('the kernel does not say');
  return Number(kilobytes) / 1024;
}

function descendantsOf(pid: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    const parent = findParent(name);
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const found: number[] = [];
  const queue = [pid];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    const own = children.get(at) ?? [];
    found.push(...own);
    queue.push(...own);
  }
  return found;
}

/** Undefined for a process that has ended meanwhile. */
function findParent(pid: string): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command stands in brackets and may hold anything.
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}
