import type { Citation, ClauseId, IsoDate } from '@hengjian/law';
import type { PlanFacts } from './facts.ts';
import type { PlanContent } from './plan.ts';
import type { WayOut } from './way-out.ts';

/**
 * `must` stops the procedure. `principle` (“as a rule”, X-2) stops it unless somebody else approved an exception.
 * `hint` stops nothing.
 */
export type Severity = 'must' | 'principle' | 'hint';

/** The first step of the procedure that a failed finding stops. */
export const STAGES = ['submit', 'publish', 'freeze'] as const;
export type Stage = (typeof STAGES)[number];

export type Place = readonly (string | number)[];
export type Params = Readonly<Record<string, string | number | readonly string[]>>;

/** What a rule says about one place. A rule that holds everywhere says so once, at its own place. */
export interface Outcome {
  readonly passed: boolean;
  /** Path into the plan content, e.g. `['fields', 4, 'team']`; `[]` for the whole. */
  readonly place: Place;
  readonly params: Params;
  readonly waysOut: readonly WayOut[];
}

export interface PlanRule<Code extends string = string> {
  readonly code: Code;
  readonly clause: ClauseId;
  /** A paper outside the catalogue that the rule rests on as well, as it stood on the day. */
  readonly citation?: (date: IsoDate) => Citation;
  readonly severity: Severity;
  readonly stops: Stage;
  /** First day on which the rule governs a plan that arises. */
  readonly from: IsoDate;
  /** Empty where the rule has nothing to say about this plan. */
  readonly check: (content: PlanContent, facts: PlanFacts, date: IsoDate) => readonly Outcome[];
}

export interface PlanFinding<Code extends string = string> extends Outcome {
  readonly rule: Code;
  readonly clause: ClauseId;
  readonly citation: Citation | null;
  readonly severity: Severity;
  readonly stops: Stage;
  /** An approved exception covers it; only ever true for `principle`. */
  readonly excused: boolean;
}

/** The findings that keep a plan from reaching `stage`. */
export function blocking<Code extends string>(
  findings: readonly PlanFinding<Code>[],
  stage: Stage,
): readonly PlanFinding<Code>[] {
  return findings.filter(
    ({ passed, severity, excused, stops }) =>
      !passed && severity !== 'hint' && !excused && STAGES.indexOf(stops) <= STAGES.indexOf(stage),
  );
}
