import {
  apiQuery,
  Button,
  type DataOf,
  ErrorNotice,
  PageHead,
  SectionHead,
  StatusMark,
  Steps,
  ThreeQuestions,
  Timeline,
  useBilingual,
  useFormats,
  useText,
} from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { DEPARTMENT_ENTRIES, wordsOf } from '../../registry/dictionaries.ts';
import { ContentPairs } from './content-pairs.tsx';
import { libraryTexts } from './library-texts.ts';
import { type Kind, ProposalForm } from './proposal-form.tsx';
import { ProposalStepDialog } from './proposal-step-dialog.tsx';
import { proposalTexts } from './proposal-texts.ts';
import { parseLibrarySearch } from './search.ts';
import './library.css';
import { markOf, NEEDS, PROPOSAL_ACTIONS, PROPOSAL_KINDS, PROPOSAL_STATES } from './words.ts';

type Proposal = DataOf<'getParameterProposal'>;

export function ProposalPage() {
  const { id = 'new' } = useParams({ strict: false });
  return id === 'new' ? <NewProposal /> : <KnownProposal id={id} />;
}

function NewProposal() {
  const tell = useText(proposalTexts);
  const navigate = useNavigate();
  const { entry = null, kind } = parseLibrarySearch(useSearch({ strict: false }));
  const known = useQuery({ ...apiQuery('getParameter', { params: { id: entry ?? '' } }), enabled: entry !== null });
  if (entry !== null && known.data === undefined)
    return <ErrorNotice error={known.error} onRetry={() => void known.refetch()} />;
  const asked: Kind = entry === null ? 'new' : kind === 'withdraw' ? 'withdraw' : 'revise';
  return (
    <>
      <PageHead title={tell('newTitle')} crumbs={<Crumb />} sub={known.data?.entry.content.name} />
      <ProposalForm
        entryId={entry}
        entry={known.data?.entry.content}
        kind={asked}
        onDone={(id) => void navigate({ to: '/library/proposals/$id', params: { id }, search: {} })}
      />
    </>
  );
}

function Crumb() {
  const say = useText(libraryTexts);
  return (
    <Link to="/library/proposals" search={{}}>
      {say('proposals')}
    </Link>
  );
}

function KnownProposal({ id }: { readonly id: string }) {
  const tell = useText(proposalTexts);
  const inLanguage = useBilingual();
  const found = useQuery(apiQuery('getParameterProposal', { params: { id } }));
  const [editing, setEditing] = useState(false);
  if (found.data === undefined) return <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />;
  const proposal = found.data;
  return (
    <>
      <PageHead
        title={proposal.content.title}
        crumbs={<Crumb />}
        sub={`${proposal.code} · ${inLanguage(wordsOf(PROPOSAL_KINDS, proposal.kind))} · ${proposal.proposedBy ?? ''}`}
        actions={<Actions proposal={proposal} onEdit={() => setEditing(true)} />}
      />
      <Questions proposal={proposal} />
      <Refused proposal={proposal} />
      {editing ? (
        <ProposalForm
          entryId={null}
          kind={proposal.kind}
          changing={{ id: proposal.id, version: proposal.version, content: proposal.content }}
          onDone={() => setEditing(false)}
        />
      ) : (
        <>
          <SectionHead title={tell('content')} note={proposal.content.reason} />
          {proposal.content.entry !== null && <ContentPairs content={proposal.content.entry} />}
          {proposal.before !== null && (
            <>
              <SectionHead title={tell('before')} note={proposal.before.code} />
              <ContentPairs content={proposal.before.content} />
            </>
          )}
        </>
      )}
      <Hands proposal={proposal} />
      <Events proposal={proposal} />
    </>
  );
}

const WAY = ['proposed', 'under-review', 'reviewed', 'countersigning', 'released'] as const;

function Questions({ proposal }: { readonly proposal: Proposal }) {
  const tell = useText(proposalTexts);
  const inLanguage = useBilingual();
  const { list } = useFormats();
  const { state, reviewers, departments, events, due } = proposal;
  const at = WAY.findIndex((one) => one === state);
  const missing = reviewers.filter(({ verdict }) => verdict === null).length;
  const unsigned = departments.filter(({ signed }) => !signed);
  const turn = (): string => {
    if (state === 'proposed') return events.at(-1)?.action === 'return' ? tell('turnAuthor') : tell('turnClerk');
    if (state === 'under-review') return missing > 0 ? tell('turnExperts', { count: missing }) : tell('turnConclude');
    if (state === 'reviewed') return tell('turnSend');
    if (state !== 'countersigning') return tell('turnNobody');
    if (unsigned.length === 0) return tell('turnRelease');
    return tell('turnSign', {
      list: list(unsigned.map(({ code }) => inLanguage(wordsOf(DEPARTMENT_ENTRIES, code)))),
    });
  };
  const ended = markOf(PROPOSAL_STATES, state);
  return (
    <ThreeQuestions
      columns="1.9fr 1.2fr 1fr"
      where={
        at < 0 ? (
          <StatusMark status={ended.status}>{inLanguage(ended.words)}</StatusMark>
        ) : (
          <Steps
            steps={WAY.map((one, place) => ({
              id: one,
              label: inLanguage(markOf(PROPOSAL_STATES, one).words),
              status: place < at || state === 'released' ? 'ok' : place === at ? 'run' : 'todo',
            }))}
          />
        )
      }
      turn={turn()}
      due={
        due === null ? (
          <>
            {tell('noClock')} <span className="s12 qq">{tell('noClockNote')}</span>
          </>
        ) : (
          tell('promised', { date: due.date, days: due.workingDays })
        )
      }
    />
  );
}

/** Forward first; what only stops a proposal stands behind it. */
const MAIN: ReadonlySet<string> = new Set(['assign', 'review', 'conclude-review', 'send', 'countersign']);

function Actions({ proposal, onEdit }: { readonly proposal: Proposal; readonly onEdit: () => void }) {
  const tell = useText(proposalTexts);
  const inLanguage = useBilingual();
  const [action, setAction] = useState<string>();
  const allowed = [...new Set(proposal.choices.filter((choice) => choice.allowed).map((choice) => choice.action))];
  const main = allowed.find((one) => MAIN.has(one));
  return (
    <>
      {allowed.map((one) =>
        one === 'release' ? (
          <Link key={one} className="btn btn-1" to="/library/versions" search={{}}>
            {tell('toVersions')}
          </Link>
        ) : (
          <Button
            key={one}
            kind={one === main ? 'main' : 'plain'}
            onPress={() => (one === 'edit' ? onEdit() : setAction(one))}
          >
            {inLanguage(wordsOf(PROPOSAL_ACTIONS, one))}
          </Button>
        ),
      )}
      {action !== undefined && (
        <ProposalStepDialog proposal={proposal} action={action} onClose={() => setAction(undefined)} />
      )}
    </>
  );
}

function Refused({ proposal }: { readonly proposal: Proposal }) {
  const tell = useText(proposalTexts);
  const inLanguage = useBilingual();
  const { list } = useFormats();
  return proposal.choices
    .filter(({ allowed }) => !allowed)
    .map(({ action, missing }) => (
      <p key={action} className="s13 qq">
        {tell('notAllowed', {
          action: inLanguage(wordsOf(PROPOSAL_ACTIONS, action)),
          why: list(missing.map(({ code }) => inLanguage(wordsOf(NEEDS, code)))),
        })}
      </p>
    ));
}

function Hands({ proposal: { reviewers, departments } }: { readonly proposal: Proposal }) {
  const tell = useText(proposalTexts);
  const inLanguage = useBilingual();
  return (
    <>
      {reviewers.length > 0 && (
        <>
          <SectionHead title={tell('reviewers')} />
          <ul className="liblist">
            {reviewers.map(({ id, name, verdict, opinion }) => (
              <li key={id}>
                {name}{' '}
                <StatusMark status={verdict === null ? 'todo' : verdict === 'favourable' ? 'ok' : 'stop'}>
                  {verdict === null ? tell('opinionMissing') : tell(verdict)}
                </StatusMark>{' '}
                <span className="s13 q">{opinion}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {departments.length > 0 && (
        <>
          <SectionHead title={tell('departments')} />
          <ul className="liblist">
            {departments.map(({ code, signed }) => (
              <li key={code}>
                {inLanguage(wordsOf(DEPARTMENT_ENTRIES, code))}{' '}
                <StatusMark status={signed ? 'ok' : 'todo'}>{signed ? tell('signed') : tell('unsigned')}</StatusMark>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Events({ proposal }: { readonly proposal: Proposal }) {
  const say = useText(libraryTexts);
  const tell = useText(proposalTexts);
  const inLanguage = useBilingual();
  const { number } = useFormats();
  return (
    <section>
      <SectionHead title={tell('history')} />
      <Timeline
        entries={[
          ...proposal.events.toReversed().map((event, at) => ({
            id: String(event.seq),
            status:
              event.action === 'return'
                ? ('stop' as const)
                : at > 0
                  ? ('ok' as const)
                  : markOf(PROPOSAL_STATES, event.toState).status,
            at: event.at,
            title: `${inLanguage(wordsOf(PROPOSAL_ACTIONS, event.action))} · ${event.by ?? ''}`,
            note: [event.reason, event.leafIndex !== null && say('logged', { leaf: number(event.leafIndex) })]
              .filter((part) => typeof part === 'string')
              .join(' · '),
          })),
          {
            id: '0',
            status: 'ok' as const,
            at: proposal.proposedAt,
            title: `${tell('proposed')} · ${proposal.proposedBy ?? ''}`,
          },
        ]}
      />
    </section>
  );
}
