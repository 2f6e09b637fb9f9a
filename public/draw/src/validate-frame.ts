import { canonicalHash, type JsonObject, type JsonValue } from '@hengjian/canonical-json';
import { ok, type Result } from '@hengjian/result';
import {
  FRAME_FORMAT,
  type Frame,
  type Inspector,
  type Method,
  type Plan,
  type Source,
  type Stratum,
  type TeamEntry,
  type Unit,
} from './frame.ts';
import { type Path, Refused, refusable, type Refusal } from './refusal.ts';
import { hashAt, idAt, idValue, integerAt, listAt, members, objectAt, plain, textAt } from './shape.ts';

/** Sizes and counts: far above any real one, and small enough that every sum stays exact. */
const MAX_AMOUNT = 1e9;
/** Finding the smallest set of pools that cannot staff a unit looks at up to 2^16 sets. A team has a handful. */
const MAX_TEAM = 16;
const METHODS: readonly Method[] = ['equal', 'pareto', 'systematic'];

/** A frame by every rule of docs/specs/draw.md §1, or the first breach and its place. Repairs nothing. */
export function validateFrame(input: unknown): Result<Frame, Refusal> {
  return refusable(() => ok(readFrame(plain(input, []), [])));
}

/** `hex(SHA-256(JCS(frame)))`. */
export function frameHash(frame: Frame): string {
  // Frames come from `readFrame`: plain data. The type only lacks the index signature that says so.
  return canonicalHash(frame as unknown as JsonObject);
}

export function readFrame(value: JsonValue | undefined, path: Path): Frame {
  const frame = members(value, path, ['format', 'plan', 'strata', 'units', 'inspectors', 'conflicts', 'sources']);
  if (frame.format !== FRAME_FORMAT) throw new Refused('FORMAT_UNKNOWN', [...path, 'format']);
  const strata = readStrata(frame.strata, [...path, 'strata']);
  const units = readUnits(frame.units, [...path, 'units'], strata);
  checkQuotas(strata, units, [...path, 'strata']);
  return {
    format: FRAME_FORMAT,
    plan: readPlan(frame.plan, [...path, 'plan']),
    strata,
    units,
    inspectors: readInspectors(frame.inspectors, [...path, 'inspectors']),
    conflicts: readConflicts(frame.conflicts, [...path, 'conflicts']),
    sources: readSources(frame.sources, [...path, 'sources']),
  };
}

function readPlan(value: JsonValue | undefined, path: Path): Plan {
  const plan = objectAt(value, path);
  const [title, organiser] = [textAt(plan, 'title', path), textAt(plan, 'organiser', path)];
  textAt(plan, 'id', path);
  return { ...plan, id: idAt(plan, 'id', path), title, organiser };
}

function readStrata(value: JsonValue | undefined, path: Path): Stratum[] {
  const seen = new Set<string>();
  return listAt(value, path).map((element, i) => {
    const at = [...path, i];
    const stratum = members(element, at, ['id', 'quota', 'method', 'team']);
    const id = idAt(stratum, 'id', at);
    if (seen.has(id)) throw new Refused('ID_REPEATED', [...at, 'id'], id);
    seen.add(id);
    const method = METHODS.find((known) => known === stratum.method);
    if (method === undefined) throw new Refused('METHOD_UNKNOWN', [...at, 'method'], id);
    const quota = integerAt(stratum, 'quota', at, { min: 0, max: Number.MAX_SAFE_INTEGER, code: 'QUOTA_INVALID' });
    return { id, quota, method, team: readTeam(stratum.team, [...at, 'team']) };
  });
}

function readTeam(value: JsonValue | undefined, path: Path): TeamEntry[] {
  const seen = new Set<string>();
  const entries = listAt(value, path);
  if (entries.length > MAX_TEAM) throw new Refused('TEAM_TOO_LARGE', path);
  return entries.map((element, i) => {
    const at = [...path, i];
    const entry = members(element, at, ['pool', 'count']);
    const pool = idAt(entry, 'pool', at);
    if (seen.has(pool)) throw new Refused('POOL_REPEATED', [...at, 'pool'], pool);
    seen.add(pool);
    return { pool, count: integerAt(entry, 'count', at, { min: 1, max: MAX_AMOUNT, code: 'COUNT_INVALID' }) };
  });
}

function readUnits(value: JsonValue | undefined, path: Path, strata: readonly Stratum[]): Unit[] {
  const methods = new Map(strata.map((stratum) => [stratum.id, stratum.method]));
  let before: Unit | undefined;
  return listAt(value, path).map((element, i) => {
    const unit = readUnit(element, [...path, i], methods);
    if (before !== undefined) checkOrder([before.stratum, before.id], [unit.stratum, unit.id], [...path, i]);
    before = unit;
    return unit;
  });
}

function readUnit(value: JsonValue, path: Path, methods: ReadonlyMap<string, Method>): Unit {
  const sealed = Object.hasOwn(objectAt(value, path), 'sealed');
  const unit = members(value, path, ['id', 'stratum', sealed ? 'sealed' : 'size']);
  const id = idAt(unit, 'id', path);
  const stratum = idAt(unit, 'stratum', path);
  const method = methods.get(stratum);
  if (method === undefined) throw new Refused('STRATUM_UNKNOWN', [...path, 'stratum'], stratum);
  if (sealed) return { id, stratum, sealed: hashAt(unit, 'sealed', path, 'SEAL_INVALID') };
  const size = readSize(unit, path);
  if (method === 'equal' && size !== 1) throw new Refused('SIZE_NOT_ONE', [...path, 'size'], id);
  return { id, stratum, size };
}

export function readSize(object: JsonObject, path: Path): number {
  return integerAt(object, 'size', path, { min: 1, max: MAX_AMOUNT, code: 'SIZE_INVALID' });
}

function checkQuotas(strata: readonly Stratum[], units: readonly Unit[], path: Path): void {
  const listed = new Map<string, number>();
  for (const { stratum } of units) listed.set(stratum, (listed.get(stratum) ?? 0) + 1);
  strata.forEach((stratum, i) => {
    if (stratum.quota > (listed.get(stratum.id) ?? 0))
      throw new Refused('QUOTA_ABOVE_BASE', [...path, i, 'quota'], stratum.id);
  });
}

function readInspectors(value: JsonValue | undefined, path: Path): Inspector[] {
  let before: string | undefined;
  return listAt(value, path).map((element, i) => {
    const at = [...path, i];
    const inspector = members(element, at, ['id', 'pools']);
    const id = idAt(inspector, 'id', at);
    if (before !== undefined) checkOrder([before], [id], at);
    before = id;
    const pools = listAt(inspector.pools, [...at, 'pools']).map((pool, k) => idValue(pool, [...at, 'pools', k]));
    return { id, pools };
  });
}

/** Pairs may name people and units that are not in this frame: a register of conflicts serves many draws. */
function readConflicts(value: JsonValue | undefined, path: Path): [string, string][] {
  let before: [string, string] | undefined;
  return listAt(value, path).map((element, i) => {
    const at = [...path, i];
    const pair = listAt(element, at);
    if (pair.length !== 2) throw new Refused('WRONG_TYPE', at);
    const conflict: [string, string] = [idValue(pair[0], [...at, 0]), idValue(pair[1], [...at, 1])];
    if (before !== undefined) checkOrder(before, conflict, at);
    before = conflict;
    return conflict;
  });
}

function readSources(value: JsonValue | undefined, path: Path): Source[] {
  const seen = new Set<string>();
  const sources = listAt(value, path);
  // Without a source the seed would follow from the frame alone, and whoever writes the frame would choose the result.
  if (sources.length === 0) throw new Refused('SOURCES_EMPTY', path);
  return sources.map((element, i) => {
    const at = [...path, i];
    const source = readSource(element, at);
    if (seen.has(source.id)) throw new Refused('ID_REPEATED', [...at, 'id'], source.id);
    seen.add(source.id);
    return source;
  });
}

function readSource(value: JsonValue, path: Path): Source {
  const { kind } = objectAt(value, path);
  if (kind === 'commit') {
    const source = members(value, path, ['id', 'kind', 'commitment']);
    return { id: idAt(source, 'id', path), kind, commitment: hashAt(source, 'commitment', path, 'COMMITMENT_INVALID') };
  }
  if (kind !== 'published') throw new Refused('SOURCE_KIND_UNKNOWN', [...path, 'kind']);
  const source = members(value, path, ['id', 'kind', 'describe', 'at']);
  return {
    id: idAt(source, 'id', path),
    kind,
    describe: textAt(source, 'describe', path),
    at: textAt(source, 'at', path),
  };
}

/** Strictly ascending by bytes; ids are ASCII, where the language's order of texts is the order of bytes. */
function checkOrder(before: readonly string[], now: readonly string[], path: Path): void {
  for (const [i, text] of now.entries()) {
    const other = before[i] ?? '';
    if (other < text) return;
    if (other > text) throw new Refused('NOT_SORTED', path, now.join('/'));
  }
  throw new Refused('ID_REPEATED', path, now.join('/'));
}
