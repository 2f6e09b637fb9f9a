import type { ClauseId } from '@hengjian/law';
import type { Turn } from '@hengjian/portal';
import type { DrawState, PlanContent } from '@hengjian/regulation-inspection';
import { stateCouncilCalendar, workingDaysLeft } from '@hengjian/working-days';
import type { Words } from '@hengjian/contract';
import type { LoadedDraw } from '../draws/load-draw.ts';

/** Whose turn it is under a published plan, and how long the visits may take. */
export function planTurn(content: PlanContent, organiser: Words, today: string): Turn {
  return { who: organiser, due: dueOn({ zh: '现场检查', en: 'visits' }, content.deadlines.onSite, 'R4-1.0g', today) };
}

/** Whose turn it is in a draw: the parties that have not come yet, or the bureau. Null once nothing is left to do. */
export function drawTurn(loaded: LoadedDraw, organiser: Words, today: string): Turn | null {
  const { state, content } = loaded;
  if (state === 'void') return null;
  if (state === 'published') return planTurn(content, organiser, today);
  const due = dueOn({ zh: '公开抽取', en: 'public draw' }, content.deadlines.publicDraw, 'R4-2.1a', today);
  return { who: waitingFor(loaded, organiser), due };
}

const OF_PARTIES: ReadonlySet<DrawState> = new Set(['committing', 'revealing']);

function waitingFor({ state, content, commitments, reveals }: LoadedDraw, organiser: Words): Words {
  if (!OF_PARTIES.has(state)) return organiser;
  const open = content.parties.filter(({ id, kind }) =>
    state === 'committing' ? kind === 'commit' && !commitments.has(id) : !reveals.has(id),
  );
  if (open.length === 0) return organiser;
  return { zh: open.map(({ name }) => name.zh).join('、'), en: open.map(({ name }) => name.en).join(', ') };
}

function dueOn(what: Words, on: string, clause: ClauseId, today: string): Turn['due'] {
  const { days, provisional } = workingDaysLeft(stateCouncilCalendar, today, on);
  return { what, on, workingDaysLeft: provisional ? null : days, clause };
}
