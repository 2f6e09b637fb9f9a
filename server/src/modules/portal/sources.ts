import type {
  DrawFacts,
  DrawSummaryFacts,
  Listing,
  LogFacts,
  LogHead,
  PlanFacts,
  PlanSummaryFacts,
} from '@hengjian/portal';
import type { RegisterSources } from './register-sources.ts';

/** A stretch of a list, counted from 0. */
export interface Stretch {
  readonly offset: number;
  readonly limit: number;
}

/**
 * Where the pages get their facts. The portal owns no tables: the composition root answers from the modules that do.
 * Everything returned is public; what is not public yet is `undefined` or left out, without a trace of its existence.
 */
export interface PortalSources extends RegisterSources {
  /** Plans that were ever published, newest first. */
  listPlans(stretch: Stretch): Promise<Listing<PlanSummaryFacts>>;
  findPlan(code: string): Promise<PlanFacts | undefined>;
  /** Numbered draws of published plans, void ones too, newest first. */
  listDraws(stretch: Stretch): Promise<Listing<DrawSummaryFacts>>;
  findDraw(code: string): Promise<DrawFacts | undefined>;
  /** The public bundle of a published draw, byte for byte as it was published. */
  findBundle(code: string): Promise<string | undefined>;
  /** The newest signed head; undefined before the first. */
  findLogHead(): Promise<LogHead | undefined>;
  /** What `/log` shows: the head, the newest entries (at most 30), the daily heads (at most 30). */
  getLog(): Promise<LogFacts>;
}
