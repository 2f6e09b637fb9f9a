import './workbench.css';
import {
  apiQuery,
  Button,
  ErrorNotice,
  PageHead,
  ThreeQuestions,
  useBilingual,
  useFormats,
  useText,
} from '@hengjian/ui';
import { stateCouncilCalendar } from '@hengjian/working-days';
import { useQuery } from '@tanstack/react-query';
import { useSession } from '../../session/use-session.ts';
import { MatterTable } from './matter-table.tsx';
import { type Matter, mattersOf, workingYear } from './matters.ts';
import { UnreadNotices } from './unread-notices.tsx';
import { workbenchTexts } from './workbench-texts.ts';
import { YearSoFar } from './year-so-far.tsx';

const EVERY_MINUTE = 60_000;

/** What waits for the person today, what waits for others, and how far the year has come. */
export function WorkbenchPage() {
  const say = useText(workbenchTexts);
  const formats = useFormats();
  const { permissions } = useSession();
  const plans = useQuery({
    ...apiQuery('listPlans', {}),
    enabled: permissions.includes('plan.read'),
    refetchInterval: EVERY_MINUTE,
  });
  const draws = useQuery({
    ...apiQuery('listDraws', {}),
    enabled: permissions.includes('draw.read'),
    refetchInterval: EVERY_MINUTE,
  });
  const now = new Date(Math.max(plans.dataUpdatedAt, draws.dataUpdatedAt)).toISOString();
  const today = formats.date(now);
  const allPlans = plans.data?.plans ?? [];
  const allDraws = draws.data?.draws ?? [];
  const matters = mattersOf(allPlans, allDraws, today, stateCouncilCalendar);
  const year = workingYear(allPlans, today);
  const loading = plans.isLoading || draws.isLoading;
  return (
    <div className="today">
      <PageHead
        title={say('title')}
        sub={`${formats.longDate(today)} · ${say('asOf', { time: formats.time(now).slice(0, 5) })}`}
        actions={<Button onPress={() => print()}>{say('print')}</Button>}
      />
      <Questions matters={matters} />
      <ErrorNotice
        error={plans.error ?? draws.error}
        onRetry={() => void Promise.all([plans.refetch(), draws.refetch()])}
      />
      <div className="cols">
        <section aria-label={say('matter')} aria-busy={loading}>
          {!loading && <MatterTable matters={matters} isEmptyHouse={allPlans.length === 0 && allDraws.length === 0} />}
        </section>
        <aside>
          {allPlans.length > 0 && (
            <YearSoFar year={year} plans={allPlans.filter((plan) => plan.year === year)} draws={allDraws} />
          )}
          <UnreadNotices />
        </aside>
      </div>
    </div>
  );
}

function Questions({ matters }: { readonly matters: readonly Matter[] }) {
  const say = useText(workbenchTexts);
  const inLanguage = useBilingual();
  const formats = useFormats();
  const { organisation, roles } = useSession();
  const mine = matters.filter((matter) => matter.mine);
  const late = mine.filter(({ due }) => due !== null && due.days < 0).length;
  const near = mine.filter(({ due }) => due !== null && due.days >= 0 && due.days <= 2).length;
  return (
    <ThreeQuestions
      columns="1.3fr .9fr 1.3fr"
      labels={{ where: say('who'), turn: say('turn'), due: say('deadlines') }}
      where={
        <>
          {inLanguage(organisation.name)}{' '}
          <span className="q s13">{formats.list(roles.map(({ name }) => inLanguage(name)))}</span>
        </>
      }
      turn={
        <>
          <b>{mine.length}</b> {say('pieces')}{' '}
          <span className="q s13">{say('othersToo', { count: matters.length - mine.length })}</span>
        </>
      }
      due={
        <>
          {late > 0 && (
            <span className="red">
              <b>{late}</b> {say('late')}{' '}
            </span>
          )}
          {near > 0 && (
            <>
              <b>{near}</b> {say('near')}{' '}
            </>
          )}
          {late + near === 0 && say('noneNear')} <span className="s12 qq">{say('method')}</span>
        </>
      }
    />
  );
}
