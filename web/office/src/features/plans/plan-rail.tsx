import { getDepartment, isDepartmentId, PLAN_STATE_NAMES, timeline } from '@hengjian/regulation-inspection';
import { Button, type Status, Timeline, type TimelineEntry, useBilingual, useFormats, useText } from '@hengjian/ui';
import { drawStanding } from './plan-head.tsx';
import { useEditing } from './editing.ts';
import type { PlanDetail } from './read-plan.ts';
import { planTexts } from './plan-texts.ts';
import { actionWords } from './action-name.tsx';

/** The year of the plan on one line: what was done, today, and what its dates ask for; below it who wrote last. */
export function PlanRail({ onCompare }: { readonly onCompare: (version: number) => void }) {
  const say = useText(planTexts);
  const formats = useFormats();
  const { plan } = useEditing();
  return (
    <aside className="yearline" aria-label={say('timeline')}>
      <h2>{say('timeline')}</h2>
      <Timeline entries={useYear()} />
      <h2>{say('edits')}</h2>
      <ul className="edits">
        {plan.edits.map(({ version, at, by }) => (
          <li key={version}>
            <time dateTime={at}>{formats.dateTime(at).slice(5)}</time> {say('edit', { version, by })}
            {version !== plan.version && (
              <Button kind="link" small aria-label={say('compareWith', { version })} onPress={() => onCompare(version)}>
                {say('compare')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </aside>
  );
}

function useYear(): readonly TimelineEntry[] {
  const say = useText(planTexts);
  const inLanguage = useBilingual();
  const formats = useFormats();
  const { plan, content } = useEditing();
  const done = plan.events
    .filter(({ action }) => action !== 'countersign')
    .map((event): TimelineEntry => {
      const action = inLanguage(actionWords(event.action));
      const { detail } = event;
      const about = detail !== null && isDepartmentId(detail) ? inLanguage(getDepartment(detail).short) : detail;
      const log = event.leafIndex === null ? [] : [say('inLog', { index: event.leafIndex })];
      return {
        id: `event ${event.seq}`,
        status:
          event.action === 'return' || event.action === 'send-back' || event.action === 'withdraw' ? 'stop' : 'ok',
        at: event.at,
        title: about === null ? action : say('step_detail', { action, detail: about }),
        note: [event.by, event.reason, ...log].filter((part) => part !== null && part !== '').join(' · '),
      };
    });
  const signed = signatureRounds(plan.events).map((round): TimelineEntry => {
    const last = round[round.length - 1];
    const names = round.flatMap(({ detail }) =>
      detail !== null && isDepartmentId(detail) ? [inLanguage(getDepartment(detail).short)] : [],
    );
    return {
      id: `signatures ${round[0]?.seq}`,
      status: round.length === content.departments.length ? 'ok' : 'run',
      at: last?.at ?? plan.today,
      title: say('signedBy', { signed: round.length, all: content.departments.length }),
      note: formats.list(names),
    };
  });
  const isOver = plan.state === 'closed' || plan.state === 'withdrawn';
  const now: TimelineEntry = {
    id: 'now',
    status: 'run',
    at: plan.today,
    title: inLanguage(PLAN_STATE_NAMES[plan.state]),
    note: say('today'),
  };
  const ahead = timeline(content).map(
    ({ key, date, owner, asARule }): TimelineEntry => ({
      id: `${key} ${owner}`,
      status: statusOf(key, date, plan.today, drawStanding(plan.draws) === 'drawn'),
      at: date,
      title: say(key),
      note: [say(`by_${owner}`), ...(asARule ? [say('asARule')] : [])].join(' · '),
    }),
  );
  return [
    ...[...done, ...signed].toSorted((a, b) => a.at.localeCompare(b.at)),
    ...(isOver ? [] : [now]),
    ...ahead,
  ].toSorted((a, b) => a.at.slice(0, 10).localeCompare(b.at.slice(0, 10)));
}

/** Countersignatures of one submission belong together; a returned plan is signed anew. */
function signatureRounds(events: PlanDetail['events']): readonly PlanDetail['events'][] {
  const rounds: PlanDetail['events'][number][][] = [];
  for (const event of events) {
    if (event.action === 'submit') rounds.push([]);
    if (event.action === 'countersign') rounds.at(-1)?.push(event);
  }
  return rounds.filter((round) => round.length > 0);
}

/** Only the draw is known to be done. Of any other date that has passed nothing is claimed but that. */
function statusOf(key: string, date: string, today: string, drawn: boolean): Status {
  if (key === 'publicDraw' && drawn) return 'ok';
  return date < today ? 'end' : 'todo';
}
