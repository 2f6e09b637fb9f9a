import {
  getDepartment,
  INSPECTION_ROLE_NAMES,
  nextDue,
  PLAN_ACTION_NAMES,
  PLAN_STATE_NAMES,
} from '@hengjian/regulation-inspection';
import { ClauseTag, DueChip, type Step, Steps, ThreeQuestions, useBilingual, useFormats, useText } from '@hengjian/ui';
import { stateCouncilCalendar, workingDaysLeft } from '@hengjian/working-days';
import { useEditing } from './editing.ts';
import { planTexts } from './plan-texts.ts';
import { offeredSteps, pathOf, turnOf } from './procedure.ts';

/** Where the plan is, whose turn it is, and how many working days are left by which clause. */
export function PlanHead({ version }: { readonly version: number }) {
  return (
    <ThreeQuestions columns="1.5fr .9fr 1.4fr" where={<Where version={version} />} turn={<Turn />} due={<Due />} />
  );
}

/** Whether a draw under the plan was drawn, or is on its way there. */
export function drawStanding(draws: readonly { readonly state: string }[]): 'none' | 'open' | 'drawn' {
  const standing = draws.filter(({ state }) => state !== 'void');
  if (standing.some(({ state }) => state === 'drawn' || state === 'published')) return 'drawn';
  return standing.length > 0 ? 'open' : 'none';
}

function Where({ version }: { readonly version: number }) {
  const say = useText(planTexts);
  const inLanguage = useBilingual();
  const { plan } = useEditing();
  const { state, draws, content } = plan;
  const nameOf = (one: typeof state): string => inLanguage(PLAN_STATE_NAMES[one]);
  const path = pathOf(content.level);
  const here = path.indexOf(state);
  const steps: Step[] = path.map((one, index) => ({
    id: one,
    label: index === here ? say('stateVersion', { state: nameOf(one), version }) : nameOf(one),
    status: here === -1 ? 'end' : index < here ? 'ok' : index > here ? 'todo' : one === 'closed' ? 'ok' : 'run',
  }));
  // The draw has a procedure of its own; on the plan's line it stands before the close.
  const draw = { none: 'todo', open: 'run', drawn: 'ok' } as const;
  steps.splice(-1, 0, { id: 'draw', label: say('draw'), status: here === -1 ? 'end' : draw[drawStanding(draws)] });
  if (here === -1) steps.splice(0, steps.length, { id: state, label: nameOf(state), status: 'stop' });
  return <Steps steps={steps} />;
}

/** So many departments are named in the head; more are counted, the names stand in their own part. */
const FEW = 3;

function Turn() {
  const say = useText(planTexts);
  const inLanguage = useBilingual();
  const formats = useFormats();
  const { plan, content, facts } = useEditing();
  const turns = turnOf(content.level, plan.state);
  const [now, then] = turns;
  if (now === undefined) return say('nobodysTurn');
  const unsigned = content.departments.filter((code) => !facts.countersigned.includes(code));
  // Once everybody has signed, the second of the two is the one.
  const [first, second] =
    now.action === 'countersign' && unsigned.length === 0 ? [then ?? now, undefined] : [now, then];
  const who =
    first.action === 'countersign'
      ? unsigned.length > FEW
        ? say('manyDepartments', { count: unsigned.length })
        : formats.list(unsigned.map((code) => inLanguage(getDepartment(code).short)))
      : inLanguage(INSPECTION_ROLE_NAMES[first.role]);
  const action = inLanguage(PLAN_ACTION_NAMES[first.action]);
  const mine = offeredSteps(content.level, plan.state, plan.choices).onward.some(
    (choice) => choice.action === first.action,
  );
  return (
    <>
      {who}{' '}
      <span className="q s13">
        {second === undefined
          ? action
          : say('thenRole', {
              action,
              role: inLanguage(INSPECTION_ROLE_NAMES[second.role]),
              next: inLanguage(PLAN_ACTION_NAMES[second.action]),
            })}
      </span>
      {mine && <span className="key">{say('yourTurn')}</span>}
    </>
  );
}

function Due() {
  const say = useText(planTexts);
  const { plan, content } = useEditing();
  const due = nextDue(content, plan.state, drawStanding(plan.draws) === 'drawn');
  if (due === null) return say('noDue');
  const left = workingDaysLeft(stateCouncilCalendar, plan.today, due.date);
  return (
    <span className="dueline">
      <DueChip days={left.days} date={due.date} /> <span className="s13">{say(due.key)}</span>{' '}
      <ClauseTag clause={due.clause} date={content.arisesOn} />
      {left.provisional && <span className="s12 qq"> {say('provisional')}</span>}
    </span>
  );
}
