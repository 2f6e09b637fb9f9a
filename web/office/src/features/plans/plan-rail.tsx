import { getDepartment, isDepartmentId, PLAN_STATE_NAMES, timeline } from '@hengjian/regulation-inspection';
import { Button, type Status, Timeline, type TimelineEntry, useBilingual, useFormats, useText } from '@hengjian/ui';
import { drawStanding } from './plan-head.tsx';
import { useEditing } from './editing.ts';
import { planTexts } from './plan-texts.ts';
import { actionWords } from './steps-bar.tsx';

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
  const { plan, content } = useEditing();
  const done = plan.events.map((event): TimelineEntry => {
    const action = inLanguage(actionWords(event.action));
    const { detail } = event;
    const about = detail !== null && isDepartmentId(detail) ? inLanguage(getDepartment(detail).short) : detail;
    const log = event.leafIndex === null ? [] : [say('inLog', { index: event.leafIndex })];
    return {
      id: `event ${event.seq}`,
      status: event.action === 'return' || event.action === 'send-back' || event.action === 'withdraw' ? 'stop' : 'ok',
      at: event.at,
      title: about === null ? action : say('step_detail', { action, detail: about }),
      note: [event.by, event.reason, ...log].filter((part) => part !== null && part !== '').join(' · '),
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
  return [...done, ...(isOver ? [] : [now]), ...ahead].toSorted((a, b) =>
    a.at.slice(0, 10).localeCompare(b.at.slice(0, 10)),
  );
}

/** Only the draw is known to be done. Of any other date that has passed nothing is claimed but that. */
function statusOf(key: string, date: string, today: string, drawn: boolean): Status {
  if (key === 'publicDraw' && drawn) return 'ok';
  return date < today ? 'end' : 'todo';
}
