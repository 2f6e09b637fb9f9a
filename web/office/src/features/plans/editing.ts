import type { PlanContent, PlanFacts, PlanField, Stage } from '@hengjian/regulation-inspection';
import { createContext, use } from 'react';
import type { Finding } from './checks.ts';
import type { PlanDetail } from './read-plan.ts';
import type { Tab } from './search.ts';

/** What every part of the page works on: the plan as it is typed, and what the rules say of it at this moment. */
export interface Editing {
  readonly plan: PlanDetail;
  readonly content: PlanContent;
  readonly facts: PlanFacts;
  readonly findings: readonly Finding[];
  readonly stage: Stage;
  readonly mayEdit: boolean;
  /** Steps and exceptions need a plan that is saved as it stands on the page. */
  readonly isSaved: boolean;
  readonly change: (change: (content: PlanContent) => PlanContent) => void;
  readonly goTo: (tab: Tab) => void;
  readonly askException: (wish: ExceptionWish) => void;
}

export interface ExceptionWish {
  readonly kind: 'repeat' | 'principle';
  /** Rule or institution; empty while it is to be chosen. */
  readonly target: string;
}

export const EditingContext = createContext<Editing | undefined>(undefined);

export function useEditing(): Editing {
  const editing = use(EditingContext);
  if (editing === undefined) throw new Error('no plan is open above this component');
  return editing;
}

/** The content with one field of the list changed. */
export function withField(content: PlanContent, index: number, more: Partial<PlanField>): PlanContent {
  return { ...content, fields: content.fields.map((field, at) => (at === index ? { ...field, ...more } : field)) };
}

/** The list with one entry moved by `by` places; as it was where there is no such place. */
export function moved<Item>(list: readonly Item[], index: number, by: 1 | -1): readonly Item[] {
  const item = list[index];
  const other = list[index + by];
  if (item === undefined || other === undefined) return list;
  return list.with(index, other).with(index + by, item);
}
