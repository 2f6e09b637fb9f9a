import {
  apiQuery,
  Button,
  EmptyState,
  ErrorNotice,
  Notice,
  PageHead,
  useBilingual,
  useFormats,
  useText,
} from '@hengjian/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { subjectParts } from './action-words.ts';
import { auditTexts } from './audit-texts.ts';
import { type Entry, EntryRow } from './entry-row.tsx';
import { Filters } from './filters.tsx';
import { type AuditSearch, parseAuditSearch, withFilter } from './search.ts';
import './audit.css';

export function AuditPage() {
  const say = useText(auditTexts);
  const navigate = useNavigate();
  const search = parseAuditSearch(useSearch({ strict: false }));
  const trail = useQuery({ ...apiQuery('listAudit', { query: search }), placeholderData: keepPreviousData });
  const go = (next: AuditSearch) => void navigate({ to: '/audit', search: next });
  const { entries, next } = trail.data ?? { next: null };
  return (
    <>
      <PageHead
        title={say('title')}
        sub={say('sub')}
        actions={<Button onPress={() => print()}>{say('print')}</Button>}
      />
      <Filters search={search} onSearch={go} />
      {search.subject !== undefined && (
        <Narrowed
          subject={search.subject}
          name={entries?.find(({ subject }) => subject === search.subject)?.subjectName ?? undefined}
          onClear={() => go(withFilter(search, { subject: null }))}
        />
      )}
      <ErrorNotice error={trail.error} onRetry={() => void trail.refetch()} />
      {entries !== undefined &&
        (entries.length === 0 ? (
          <EmptyState title={say('none')}>{say('noneWhy')}</EmptyState>
        ) : (
          <Trail
            entries={entries}
            busy={trail.isFetching}
            onOnly={(subject) => go(withFilter(search, { subject }))}
            narrowed={search.subject !== undefined}
          />
        ))}
      <nav className="audit-pages noprint" aria-label={say('pages')}>
        {search.before !== undefined && (
          <Link to="/audit" search={withFilter(search, {})}>
            {say('newest')}
          </Link>
        )}
        {next !== null && (
          <Link to="/audit" search={{ ...search, before: next }}>
            {say('older')}
          </Link>
        )}
      </nav>
    </>
  );
}

interface NarrowedProps {
  readonly subject: string;
  readonly name: string | undefined;
  readonly onClear: () => void;
}

function Narrowed({ subject, name, onClear }: NarrowedProps) {
  const say = useText(auditTexts);
  const inLanguage = useBilingual();
  const { words, id } = subjectParts(subject);
  return (
    <Notice>
      {say('narrowed', { subject: `${inLanguage(words)} ${name ?? id}` })}{' '}
      <Button kind="link" onPress={onClear}>
        {say('showAll')}
      </Button>
    </Notice>
  );
}

interface TrailProps {
  readonly entries: readonly Entry[];
  readonly busy: boolean;
  readonly narrowed: boolean;
  readonly onOnly: (subject: string) => void;
}

function Trail({ entries, busy, narrowed, onOnly }: TrailProps) {
  const say = useText(auditTexts);
  const { dateTime } = useFormats();
  const first = entries[0];
  const last = entries.at(-1);
  return (
    <div className="dt" aria-busy={busy}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <section className="scroll" aria-label={say('title')} tabIndex={0}>
        <table className="t">
          <thead>
            <tr>
              <th scope="col">{say('when')}</th>
              <th scope="col">{say('person')}</th>
              <th scope="col">{say('action')}</th>
              <th scope="col">{say('about')}</th>
              <th scope="col">{say('outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <EntryRow key={entry.id} entry={entry} onOnly={narrowed ? undefined : onOnly} />
            ))}
          </tbody>
        </table>
      </section>
      <div className="foot">
        <output>
          {say('shownOf', {
            count: entries.length,
            from: dateTime(last?.at ?? ''),
            to: dateTime(first?.at ?? ''),
          })}
        </output>
      </div>
    </div>
  );
}
