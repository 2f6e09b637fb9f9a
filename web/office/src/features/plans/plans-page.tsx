import './plans.css';
import { PLAN_STATE_NAMES } from '@hengjian/regulation-inspection';
import {
  apiQuery,
  Button,
  ClauseTag,
  type DataOf,
  DataTable,
  DueChip,
  EmptyState,
  ErrorNotice,
  PageHead,
  Select,
  type Status,
  StatusMark,
  useBilingual,
  useFormats,
  useText,
} from '@hengjian/ui';
import { stateCouncilCalendar, workingDaysLeft } from '@hengjian/working-days';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '../../session/use-session.ts';
import { NewPlanDialog } from './new-plan-dialog.tsx';
import { plansTexts } from './plans-texts.ts';
import { isPlanState } from './read-plan.ts';
import type { PlansSearch } from './search.ts';

type Plan = DataOf<'listPlans'>['plans'][number];

const route = getRouteApi('/shell/plans');

export function PlansPage() {
  const say = useText(plansTexts);
  const formats = useFormats();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [creating, setCreating] = useState(false);
  // A house has a few dozen plans a year: filters work on the whole list, so that they answer at once.
  const plans = useQuery(apiQuery('listPlans', {}));
  const all = plans.data?.plans ?? [];
  const rows = all.filter((plan) => matches(plan, search));
  const mayCreate = useSession().permissions.includes('plan.edit');
  const today = formats.date(new Date(plans.dataUpdatedAt).toISOString());
  return (
    <>
      <PageHead
        title={say('title')}
        sub={say('sub')}
        actions={
          mayCreate && (
            <Button kind="main" onPress={() => setCreating(true)}>
              {say('create')}
            </Button>
          )
        }
      />
      <ErrorNotice error={plans.error} onRetry={() => void plans.refetch()} />
      <DataTable<Plan>
        name="plans"
        filters={<Filters years={[...new Set(all.map(({ year }) => year))]} />}
        label={say('title')}
        rows={rows}
        rowId={({ id }) => id}
        total={rows.length}
        busy={plans.isPending}
        onOpen={({ id }) => void navigate({ to: '/plans/$planId', params: { planId: id } })}
        empty={
          <EmptyState title={say(all.length === 0 ? 'none' : 'noneFound')}>
            {all.length === 0 && say('noneWhy')}
          </EmptyState>
        }
        columns={[
          { id: 'plan', header: say('plan'), fixed: true, render: (plan) => <PlanCell plan={plan} /> },
          { id: 'state', header: say('state'), fixed: true, render: (plan) => <StateCell plan={plan} /> },
          { id: 'turn', header: say('turn'), render: (plan) => <TurnCell plan={plan} /> },
          { id: 'total', header: say('total'), align: 'right', render: ({ total }) => formats.number(total) },
          {
            id: 'draws',
            header: say('draws'),
            render: ({ draws, drawn }) =>
              drawn ? say('drawn') : draws === 0 ? say('drawsNone') : say('drawsSome', { count: draws }),
          },
          { id: 'due', header: say('due'), render: (plan) => <DueCell plan={plan} today={today} /> },
        ]}
      />
      {creating && <NewPlanDialog plans={all} onClose={() => setCreating(false)} />}
    </>
  );
}

function matches({ title, code, year, level }: Plan, search: PlansSearch): boolean {
  return (
    (search.year === undefined || year === search.year) &&
    (search.level === undefined || level === search.level) &&
    (search.q === undefined || `${title} ${code}`.toLowerCase().includes(search.q.toLowerCase()))
  );
}

function Filters({ years }: { readonly years: readonly number[] }) {
  const say = useText(plansTexts);
  const { year, level, q } = route.useSearch();
  const navigate = route.useNavigate();
  const shown = year === undefined || years.includes(year) ? years : [...years, year];
  return (
    <div className="pfilters noprint">
      <Select
        label={say('year')}
        value={year === undefined ? 'all' : String(year)}
        onChange={(next) =>
          void navigate({
            search: ({ level: kept, q: words }) => ({
              ...(kept && { level: kept }),
              ...(words && { q: words }),
              ...(next === 'all' ? {} : { year: Number(next) }),
            }),
            replace: true,
          })
        }
        options={[
          { value: 'all', label: say('allYears') },
          ...shown.toSorted((a, b) => b - a).map((one) => ({ value: String(one), label: String(one) })),
        ]}
      />
      <Select<'all' | 'city' | 'district'>
        label={say('level')}
        value={level ?? 'all'}
        onChange={(next) =>
          void navigate({
            search: ({ year: kept, q: words }) => ({
              ...(kept && { year: kept }),
              ...(words && { q: words }),
              ...(next === 'all' ? {} : { level: next }),
            }),
            replace: true,
          })
        }
        options={[
          { value: 'all', label: say('allLevels') },
          { value: 'city', label: say('city') },
          { value: 'district', label: say('district') },
        ]}
      />
      {q !== undefined && (
        <span className="s13 pfound">
          {say('found', { words: q })}{' '}
          <Button
            kind="link"
            small
            onPress={() => void navigate({ search: { ...(year && { year }), ...(level && { level }) }, replace: true })}
          >
            {say('clear')}
          </Button>
        </span>
      )}
    </div>
  );
}

function PlanCell({ plan }: { readonly plan: Plan }) {
  const say = useText(plansTexts);
  return (
    <>
      <Link to="/plans/$planId" params={{ planId: plan.id }}>
        <b>{plan.title}</b>
      </Link>
      <span className="o">
        {plan.year} · {say(plan.level)} · {plan.code} · {say('version', { version: plan.version })}
      </span>
    </>
  );
}

function StateCell({ plan: { state } }: { readonly plan: Plan }) {
  const inLanguage = useBilingual();
  if (!isPlanState(state)) return state;
  return <StatusMark status={statusOf(state)}>{inLanguage(PLAN_STATE_NAMES[state])}</StatusMark>;
}

function statusOf(state: keyof typeof PLAN_STATE_NAMES): Status {
  if (state === 'draft') return 'todo';
  if (state === 'published' || state === 'closed') return 'ok';
  return state === 'withdrawn' ? 'end' : 'run';
}

function TurnCell({ plan: { myTurn, due } }: { readonly plan: Plan }) {
  const say = useText(plansTexts);
  if (myTurn) return <b>{say('me')}</b>;
  return <span className="qq">{say(due === null ? 'nobody' : 'others')}</span>;
}

function DueCell({ plan: { due }, today }: { readonly plan: Plan; readonly today: string }) {
  const say = useText(plansTexts);
  if (due === null) return null;
  const { days } = workingDaysLeft(stateCouncilCalendar, today, due.date);
  return (
    <>
      <DueChip days={days} date={due.date} /> <ClauseTag clause={due.clause} />
      <span className="vh">{say('due')}</span>
    </>
  );
}
