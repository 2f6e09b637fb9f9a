import { type JsonRefusal, type JsonValue, parseJson } from '@hengjian/canonical-json';
import { type LogReport, type Trust, type VerifiedDraw, type VerifyFailure, verifyDraw } from '@hengjian/verify';

/** What a recheck found, small enough to be shown. */
export type Report =
  | { readonly verdict: 'unreadable'; readonly file: 'bundle' | 'openings'; readonly refusal: JsonRefusal }
  | {
      readonly verdict: 'different';
      readonly failure: VerifyFailure;
      /** What the file says at the place, where that is a single value. */
      readonly found: string | null;
    }
  | { readonly verdict: 'same'; readonly summary: Summary };

export interface Summary {
  readonly number: number;
  /** As the frame has them; null where it has none. */
  readonly title: string | null;
  readonly organiser: string | null;
  readonly frameHash: string;
  readonly seed: string;
  readonly units: number;
  readonly inspectors: number;
  readonly commitments: number;
  readonly published: number;
  /** Strata computed anew, and how many units they drew and keep in reserve. */
  readonly checked: Part;
  /** Strata that rest on sealed weights nobody opened: only their form was checked. */
  readonly unchecked: Part;
  readonly staffed: number;
  readonly conflicts: number;
  readonly maxLoad: number;
  readonly shortages: number;
  readonly shortfalls: number;
  readonly log: LogReport;
}

export interface Part {
  readonly strata: number;
  readonly selected: number;
  readonly reserves: number;
}

export interface Rechecked {
  readonly report: Report;
  /** For questions about single tickets. */
  readonly draw: VerifiedDraw | null;
}

/** Rechecks the bytes of a bundle, with the auditor's openings where somebody has them. Total: any bytes get a report. */
export function recheck(bundle: Uint8Array, openings: Uint8Array | null, trust: Trust): Rechecked {
  const parsed = parseJson(bundle);
  if (!parsed.ok) return { report: { verdict: 'unreadable', file: 'bundle', refusal: parsed.error }, draw: null };
  const opened = openings === null ? null : parseJson(openings);
  if (opened !== null && !opened.ok) {
    return { report: { verdict: 'unreadable', file: 'openings', refusal: opened.error }, draw: null };
  }
  const verified = opened === null ? verifyDraw(parsed.value, trust) : verifyDraw(parsed.value, trust, opened.value);
  if (!verified.ok) {
    const found = valueAt(parsed.value, verified.error.at);
    return { report: { verdict: 'different', failure: verified.error, found }, draw: null };
  }
  return { report: { verdict: 'same', summary: summarise(verified.value) }, draw: verified.value };
}

function summarise(draw: VerifiedDraw): Summary {
  const { frame, unchecked } = draw;
  const isUnchecked = new Set(unchecked);
  const partOf = (wanted: boolean): Part => {
    const belongs = ({ stratum }: { readonly stratum: string }) => isUnchecked.has(stratum) === wanted;
    return {
      strata: frame.strata.filter(({ id }) => belongs({ stratum: id })).length,
      selected: draw.selected.filter(belongs).length,
      reserves: draw.reserves.filter(belongs).length,
    };
  };
  return {
    number: draw.number,
    title: textOf(frame.plan['title']),
    organiser: textOf(frame.plan['organiser']),
    frameHash: draw.frameHash,
    seed: draw.seed,
    units: new Set(frame.units.map(({ id }) => id)).size,
    inspectors: frame.inspectors.length,
    commitments: frame.sources.filter(({ kind }) => kind === 'commit').length,
    published: frame.sources.filter(({ kind }) => kind === 'published').length,
    checked: partOf(false),
    unchecked: partOf(true),
    staffed: new Set(draw.assignment.map(({ unit }) => unit)).size,
    conflicts: frame.conflicts.length,
    maxLoad: draw.maxLoad,
    shortages: draw.shortages.length,
    shortfalls: draw.shortfalls.length,
    log: draw.log,
  };
}

function textOf(value: JsonValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

const LONGEST_SHOWN = 100;

/** The single value at a JSON Pointer; null where there is none, or a list or object. */
function valueAt(root: JsonValue, pointer: string): string | null {
  let value: JsonValue | undefined = root;
  for (const step of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null) return null;
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    value = Object.hasOwn(value, name) ? (Reflect.get(value, name) as JsonValue) : undefined;
  }
  if (value === undefined || (typeof value === 'object' && value !== null)) return null;
  const text = String(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
