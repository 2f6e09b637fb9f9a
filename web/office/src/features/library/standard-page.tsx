import {
  apiQuery,
  Button,
  type DataOf,
  ErrorNotice,
  Notice,
  PageHead,
  Pairs,
  SectionHead,
  StatusMark,
  Timeline,
  useBilingual,
  useFormats,
  useText,
} from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { AffectedSection } from './affected-section.tsx';
import { Chain } from './chain.tsx';
import { libraryTexts } from './library-texts.ts';
import { parseLibrarySearch } from './search.ts';
import { StandardDialog } from './standard-dialog.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';
import { markOf, STANDARD_STATES } from './words.ts';
import './library.css';

type Page = DataOf<'getStandard'>;

export function StandardPage() {
  const { number = '' } = useParams({ strict: false });
  const search = parseLibrarySearch(useSearch({ strict: false }));
  const found = useQuery(apiQuery('getStandard', { params: { number } }));
  if (found.data === undefined) return <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />;
  return (
    <>
      <StandardHead page={found.data} />
      <Editions page={found.data} readAt={found.dataUpdatedAt} />
      <AffectedSection key={found.data.number} number={found.data.number} search={search} />
      <History page={found.data} />
    </>
  );
}

function StandardHead({ page }: { readonly page: Page }) {
  const say = useText(libraryTexts);
  const inLanguage = useBilingual();
  const [dialog, setDialog] = useState<'correct' | 'withdraw'>();
  const { standard, mayEdit } = page;
  const mark = standard && markOf(STANDARD_STATES, standard.state);
  return (
    <>
      <PageHead
        title={page.number}
        crumbs={
          <Link to="/library/standards" search={{}}>
            {say('standards')}
          </Link>
        }
        sub={
          standard === null || mark === null ? (
            say('unknownEdition')
          ) : (
            <>
              {inLanguage({ zh: standard.title.zh, en: standard.title.en ?? standard.title.zh })}{' '}
              <StatusMark status={mark.status}>{inLanguage(mark.words)}</StatusMark>
            </>
          )
        }
        actions={
          mayEdit &&
          standard !== null && (
            <>
              <Button onPress={() => setDialog('correct')}>{say('correct')}</Button>
              {standard.withdrawn === null && (
                <Button kind="main" onPress={() => setDialog('withdraw')}>
                  {say('withdraw')}
                </Button>
              )}
            </>
          )
        }
      />
      {standard !== null && (
        <Pairs
          pairs={[
            [say('issued'), standard.issued ?? '—'],
            [say('implemented'), standard.implemented ?? '—'],
            [say('withdrawn'), standard.withdrawn ?? '—'],
            ...(standard.transitionUntil === null ? [] : [[say('transitionUntil'), standard.transitionUntil] as const]),
            ...(standard.replacedBy.length === 0
              ? []
              : [[say('successors'), <Successors key="successors" standard={standard} />] as const]),
            ...(standard.withdrawn !== null && standard.citable ? [[say('state'), say('isCitable')] as const] : []),
            [say('source'), standard.source === '' ? '—' : standard.source],
          ]}
        />
      )}
      {page.entries > 0 && (
        <Notice>
          <Link to="/library/parameters" search={{ standard: page.number }}>
            {say('entriesNamed', { count: page.entries })}
          </Link>
        </Notice>
      )}
      {dialog === 'correct' && standard !== null && (
        <StandardDialog known={standard} onClose={() => setDialog(undefined)} />
      )}
      {dialog === 'withdraw' && standard !== null && (
        <WithdrawDialog known={standard} onClose={() => setDialog(undefined)} />
      )}
    </>
  );
}

function Successors({ standard }: { readonly standard: NonNullable<Page['standard']> }) {
  const say = useText(libraryTexts);
  return standard.replacedBy.map(({ number, part }, at) => (
    <span key={number}>
      {at > 0 && ' '}
      <Link to="/library/standards/$number" params={{ number }} search={{}}>
        {number}
      </Link>
      {part !== '' && say('part', { part })}
    </span>
  ));
}

function Editions({ page, readAt }: { readonly page: Page; readonly readAt: number }) {
  const say = useText(libraryTexts);
  const inLanguage = useBilingual();
  const { date } = useFormats();
  const all = [...page.editions, ...page.others];
  return (
    <section>
      <SectionHead title={say('editions')} note={page.family} />
      <Chain standards={all} number={page.number} family={page.family} today={date(new Date(readAt).toISOString())} />
      <ul className="liblist s13">
        {all.map((one) => {
          const mark = markOf(STANDARD_STATES, one.state);
          return (
            <li key={one.number}>
              <Link to="/library/standards/$number" params={{ number: one.number }} search={{}}>
                {one.number}
              </Link>{' '}
              <StatusMark status={mark.status}>{inLanguage(mark.words)}</StatusMark> {one.implemented ?? '—'}
              {one.withdrawn !== null && ` – ${one.withdrawn}`}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const CHANGES = { recorded: 'changeRecorded', corrected: 'changeCorrected', withdrawn: 'changeWithdrawn' } as const;

function History({ page }: { readonly page: Page }) {
  const say = useText(libraryTexts);
  const { number, date } = useFormats();
  return (
    <section>
      <SectionHead title={say('history')} />
      <Timeline
        entries={page.history.map((change) => ({
          id: String(change.version),
          status: change.kind === 'withdrawn' ? 'end' : 'ok',
          at: change.at,
          title: `${say(CHANGES[change.kind])} ${date(change.at)}`,
          note: [
            change.reason,
            change.by,
            change.told &&
              say('told', { institutions: number(change.told.institutions), rows: number(change.told.rows) }),
            change.leafIndex !== null && say('logged', { leaf: number(change.leafIndex) }),
          ]
            .filter((part) => typeof part === 'string' && part !== '')
            .join(' · '),
        }))}
      />
    </section>
  );
}
