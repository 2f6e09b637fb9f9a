import './draws.css';
import {
  Button,
  ClauseTag,
  DueChip,
  ErrorNotice,
  Notice,
  PageHead,
  Refusal,
  Steps,
  Tabs,
  ThreeQuestions,
  useBilingual,
  useFormats,
  useText,
} from '@hengjian/ui';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useSession } from '../../session/use-session.ts';
import { Pending } from '../../shell/states.tsx';
import { Downloads } from './downloads.tsx';
import { drawTexts } from './draw-texts.ts';
import { daysToOnSite, ON_SITE_CLAUSE } from './due.ts';
import { EventsTab } from './events-tab.tsx';
import { ListsTab } from './lists-tab.tsx';
import { PartyPanel } from './party/party-panel.tsx';
import { ProbabilitiesTab } from './probabilities-tab.tsx';
import { type Draw, rail, turnOf } from './procedure-view.ts';
import { ResultTab } from './result-tab.tsx';
import type { DrawTab } from './search.ts';
import { SourcesTab } from './sources-tab.tsx';
import { StepBar } from './step-bar.tsx';
import { useDraw } from './use-draw.ts';
import { stateName } from './words.ts';

export function DrawPage() {
  const { drawId } = useParams({ from: '/shell/draws/$drawId' });
  const draw = useDraw(drawId, { live: 4000, settled: 60_000 });
  return (
    <>
      <ErrorNotice error={draw.error} onRetry={() => void draw.refetch()} />
      {draw.data === undefined ? draw.error === null && <Pending /> : <DrawView draw={draw.data} />}
    </>
  );
}

function DrawView({ draw }: { readonly draw: Draw }) {
  const say = useText(drawTexts);
  const { permissions } = useSession();
  // Others of the same organisation see what their party does; only one of them speaks for it.
  const speaks = permissions.includes('draw.commit');
  return (
    <>
      <PageHead
        title={`${draw.planTitle} ${say('number', { number: draw.number })}`}
        crumbs={
          <>
            <Link to="/draws">{say('list')}</Link> / {draw.code}
          </>
        }
        sub={
          <>
            {draw.organiser}
            {permissions.includes('plan.read') && (
              <>
                {' · '}
                <Link to="/plans/$planId" params={{ planId: draw.planId }}>
                  {say('ofPlan', { code: draw.planCode })}
                </Link>
              </>
            )}
          </>
        }
        actions={
          <>
            <Downloads draw={draw} />
            <Button onPress={() => print()}>{say('print')}</Button>
            <Link className="btn" to="/ceremony/$drawId" params={{ drawId: draw.id }}>
              {say('projector')}
            </Link>
          </>
        }
      />
      <Questions draw={draw} />
      <Standing draw={draw} />
      {draw.sources
        .filter(({ mine }) => mine && speaks)
        .map((source) => (
          <PartyPanel key={source.id} draw={draw} source={source} />
        ))}
      <StepBar draw={draw} />
      <Contents draw={draw} />
    </>
  );
}

function Questions({ draw }: { readonly draw: Draw }) {
  const say = useText(drawTexts);
  const inLanguage = useBilingual();
  const formats = useFormats();
  const turn = turnOf(draw);
  return (
    <ThreeQuestions
      columns="2fr 1.3fr 1fr"
      where={
        <Steps
          steps={rail(draw).map(({ state, status }) => ({ id: state, status, label: inLanguage(stateName(state)) }))}
        />
      }
      turn={
        turn.kind === 'nobody' ? (
          say(draw.state === 'void' ? 'turnVoid' : 'turnNobody')
        ) : (
          <>
            <b>{formats.list(turn.names.map(inLanguage))}</b> {inLanguage(turn.action)}
          </>
        )
      }
      due={
        <>
          <DueChip days={daysToOnSite(draw)} date={draw.onSiteDeadline} /> {say('untilOnSite')}{' '}
          <ClauseTag clause={ON_SITE_CLAUSE} date={draw.today} />
        </>
      }
    />
  );
}

/** What stands above everything else of a draw: that it is void, that somebody asks for it, that it follows a void one. */
function Standing({ draw }: { readonly draw: Draw }) {
  const say = useText(drawTexts);
  const formats = useFormats();
  const voided = draw.events.findLast(({ action }) => action === 'void');
  const { supersedes, voidRequest, number } = draw;
  return (
    <div className="stack standing">
      {voided !== undefined && (
        <Refusal
          what={say('voidTitle', { number })}
          why={` ${say('voidBy', {
            reason: voided.reason ?? '',
            office: voided.detail ?? '',
            by: voided.by ?? '',
            at: formats.dateTime(voided.at),
          })}`}
        />
      )}
      {voidRequest !== null && (
        <Refusal
          what={say('voidAsked')}
          why={` ${say('voidAskedBy', { by: voidRequest.by, at: formats.dateTime(voidRequest.at), reason: voidRequest.reason })}`}
        />
      )}
      {supersedes !== null && <Notice>{say('supersedes', { ...supersedes })}</Notice>}
    </div>
  );
}

function Contents({ draw }: { readonly draw: Draw }) {
  const say = useText(drawTexts);
  const formats = useFormats();
  const navigate = useNavigate();
  const { tab } = useSearch({ from: '/shell/draws/$drawId' });
  const { permissions } = useSession();
  const first: DrawTab = draw.seed === null ? 'sources' : 'result';
  const mayReadProbabilities = permissions.includes('draw.probability.read');
  return (
    <Tabs<DrawTab>
      label={say('tabs')}
      selected={tab ?? first}
      onSelect={(next) =>
        void navigate({ to: '/draws/$drawId', params: { drawId: draw.id }, search: { tab: next }, replace: true })
      }
      tabs={[
        {
          id: 'sources',
          label: say('tabSources'),
          count: String(draw.sources.length),
          content: <SourcesTab draw={draw} />,
        },
        { id: 'lists', label: say('tabLists'), count: formats.number(draw.units), content: <ListsTab draw={draw} /> },
        {
          id: 'result',
          label: say('tabResult'),
          ...(draw.selected === null ? {} : { count: formats.number(draw.selected) }),
          content: <ResultTab draw={draw} />,
        },
        ...(mayReadProbabilities
          ? [
              {
                id: 'probabilities' as const,
                label: say('tabProbabilities'),
                content: <ProbabilitiesTab draw={draw} />,
              },
            ]
          : []),
        {
          id: 'events',
          label: say('tabEvents'),
          count: String(draw.events.length),
          content: <EventsTab draw={draw} />,
        },
      ]}
    />
  );
}
