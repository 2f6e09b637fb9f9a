import {
  apiQuery,
  ErrorNotice,
  PageHead,
  SectionHead,
  StatusMark,
  Timeline,
  useBilingual,
  useFormats,
  useText,
} from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ContentPairs } from './content-pairs.tsx';
import { libraryTexts } from './library-texts.ts';
import { markOf, PROPOSAL_STATES } from './words.ts';
import './library.css';

export function ParameterPage() {
  const { id = '' } = useParams({ strict: false });
  const say = useText(libraryTexts);
  const inLanguage = useBilingual();
  const { list } = useFormats();
  const found = useQuery(apiQuery('getParameter', { params: { id } }));
  if (found.data === undefined) return <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />;
  const { entry, revisions, versions, proposals, mayPropose } = found.data;
  const nameOf = (number: number) => versions.find((version) => version.number === number)?.name ?? String(number);
  const dayOf = (number: number) => versions.find((version) => version.number === number)?.releasedOn ?? '';
  return (
    <>
      <PageHead
        title={entry.content.name}
        crumbs={
          <Link to="/library/parameters" search={{}}>
            {say('parameters')}
          </Link>
        }
        sub={`${entry.code} · ${entry.content.object === '' ? say('anyObject') : entry.content.object} · ${say('sinceVersion', { name: nameOf(entry.releasedIn) })}`}
        actions={
          mayPropose &&
          entry.endedIn === null && (
            <>
              <Link
                className="btn"
                to="/library/proposals/$id"
                params={{ id: 'new' }}
                search={{ entry: id, kind: 'withdraw' }}
              >
                {say('proposeRemoval')}
              </Link>
              <Link
                className="btn btn-1"
                to="/library/proposals/$id"
                params={{ id: 'new' }}
                search={{ entry: id, kind: 'revise' }}
              >
                {say('proposeRevision')}
              </Link>
            </>
          )
        }
      />
      <ContentPairs content={entry.content} />
      <SectionHead title={say('revisions')} />
      <Timeline
        entries={revisions.map((revision) => ({
          id: String(revision.revision),
          status: revision.endedIn === null ? 'ok' : 'end',
          at: dayOf(revision.releasedIn),
          title: `${say('sinceVersion', { name: nameOf(revision.releasedIn) })}${
            revision.endedIn === null ? '' : ` ${say('untilVersion', { name: nameOf(revision.endedIn) })}`
          }`,
          note: `${list([revision.content.name, ...revision.content.aliases])} · ${list(revision.content.standards)}`,
        }))}
      />
      {proposals.length > 0 && (
        <>
          <SectionHead title={say('proposals')} />
          <ul className="liblist">
            {proposals.map((proposal) => {
              const mark = markOf(PROPOSAL_STATES, proposal.state);
              return (
                <li key={proposal.id}>
                  <Link to="/library/proposals/$id" params={{ id: proposal.id }} search={{}}>
                    {proposal.code}
                  </Link>{' '}
                  <StatusMark status={mark.status}>{inLanguage(mark.words)}</StatusMark>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </>
  );
}
