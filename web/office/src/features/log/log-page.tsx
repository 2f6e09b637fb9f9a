import {
  apiQuery,
  Button,
  type DataOf,
  EmptyState,
  ErrorNotice,
  Hash,
  PageHead,
  Pairs,
  SectionHead,
  useBilingual,
  useFormats,
  useText,
} from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { printSheet } from '../../sheet/print-sheet.tsx';
import { About, usePages } from './about.tsx';
import { typeWords } from './entry-words.ts';
import { headFile } from './head-file.ts';
import { HeadSheet } from './head-sheet.tsx';
import { logTexts } from './log-texts.ts';
import './log.css';

type Log = DataOf<'getLog'>;

export function LogPage() {
  const say = useText(logTexts);
  const log = useQuery({ ...apiQuery('getLog', { query: {} }), refetchInterval: 30_000 });
  const { data } = log;
  const kept = data?.days.find(({ day }) => day === data.today)?.head;
  const keep = kept ?? data?.head ?? undefined;
  return (
    <>
      <PageHead
        title={say('title')}
        sub={say('sub')}
        actions={
          data !== undefined &&
          keep !== undefined && (
            <>
              <a className="btn" {...headFile(keep, data.today)}>
                {say('download')}
              </a>
              <Button kind="main" onPress={printSheet}>
                {say('print')}
              </Button>
            </>
          )
        }
      />
      <ErrorNotice error={log.error} onRetry={() => void log.refetch()} />
      {data !== undefined && (
        <>
          {keep !== undefined && <HeadSheet log={data} day={data.today} head={keep} />}
          <div className="cols">
            <div>
              <HeadNow log={data} />
              <Recent recent={data.recent} />
            </div>
            <aside>
              <SectionHead
                title={say('days')}
                note={kept === undefined ? undefined : say('headToday', { day: data.today })}
              />
              <p className="s12 qq">{say(kept === undefined ? 'notKept' : 'keptToday')}</p>
              <Days days={data.days} />
            </aside>
          </div>
        </>
      )}
    </>
  );
}

function HeadNow({ log: { head, origin, key } }: { readonly log: Log }) {
  const say = useText(logTexts);
  const { number, dateTime } = useFormats();
  return (
    <section>
      <SectionHead title={say('headNow')} note={say('headNote')} />
      {head === null ? (
        <EmptyState title={say('noHead')} />
      ) : (
        <Pairs
          pairs={[
            [say('entries'), <b key="entries">{number(head.treeSize)}</b>],
            [say('root'), <Hash key="root" value={head.root} group={8} />],
            [say('signedAt'), dateTime(head.signedAt)],
            [
              say('origin'),
              <span key="origin" className="mono">
                {origin}
              </span>,
            ],
            [
              say('key'),
              <span key="key" className="mono log-key">
                {key}
              </span>,
            ],
            [
              say('forTools'),
              <span key="tools" className="mono">
                <a href="/log/checkpoint">/log/checkpoint</a> <a href="/log/key">/log/key</a>
              </span>,
            ],
          ]}
        />
      )}
    </section>
  );
}

function Recent({ recent }: { readonly recent: Log['recent'] }) {
  const say = useText(logTexts);
  const inLanguage = useBilingual();
  const { number, dateTime } = useFormats();
  const pageOf = usePages();
  return (
    <section>
      <SectionHead title={say('recent')} note={say('recentNote')} />
      {recent.length === 0 ? (
        <EmptyState title={say('noEntries')} />
      ) : (
        <table className="t" aria-label={say('recent')}>
          <thead>
            <tr>
              <th scope="col" className="r">
                {say('number')}
              </th>
              <th scope="col">{say('what')}</th>
              <th scope="col">{say('about')}</th>
              <th scope="col">{say('when')}</th>
            </tr>
          </thead>
          <tbody>
            {recent.map(({ leafIndex, type, subject, at }) => (
              <tr key={leafIndex}>
                <td className="r">{number(leafIndex)}</td>
                <td>{inLanguage(typeWords(type))}</td>
                <td>
                  <About code={subject} page={pageOf(type, subject)} />
                </td>
                <td className="nw">{dateTime(at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Days({ days }: { readonly days: Log['days'] }) {
  const say = useText(logTexts);
  const { number } = useFormats();
  if (days.length === 0) return <EmptyState title={say('noDays')} />;
  return (
    <table className="t" aria-label={say('days')}>
      <thead>
        <tr>
          <th scope="col">{say('day')}</th>
          <th scope="col" className="r">
            {say('entries')}
          </th>
          <th scope="col">{say('root')}</th>
          <th scope="col" className="noprint">
            {say('keep')}
          </th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ day, head }) => (
          <tr key={day}>
            <td className="nw">{day}</td>
            <td className="r">{number(head.treeSize)}</td>
            <td>
              <Hash value={head.root} short copy={false} />
            </td>
            <td className="noprint">
              <a className="nw" aria-label={say('downloadOf', { day })} {...headFile(head, day)}>
                {say('downloadShort')}
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
