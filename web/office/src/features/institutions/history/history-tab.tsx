import {
  api,
  apiQuery,
  Button,
  type DataOf,
  dataOf,
  EmptyState,
  ErrorNotice,
  SectionHead,
  Select,
  Timeline,
  useBilingual,
  useFormats,
  useText,
} from '@hengjian/ui';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { History } from '../../../registry/history.tsx';
import { PathLink } from '../../../registry/path-link.tsx';
import { institutionsTexts } from '../institutions-texts.ts';
import { isLane, LANE_WORDS, type Lane, markOf } from '../year/lanes.ts';
import { FileChanges } from './file-changes.tsx';

const ALL = 'all';

export interface HistoryTabProps {
  readonly id: string;
  readonly changes: DataOf<'getInstitution'>['changes'];
  readonly lane: string | undefined;
  readonly onLane: (lane: string | undefined) => void;
}

/** Everything that ever happened to an institution, newest first; beside it what was changed in its record and file. */
export function HistoryTab({ id, changes, lane, onLane }: HistoryTabProps) {
  const say = useText(institutionsTexts);
  const inLanguage = useBilingual();
  const { date } = useFormats();
  const only = isLane(lane) ? lane : undefined;
  const found = useInfiniteQuery({
    queryKey: ['getTimeline', id, 'all', only],
    queryFn: async ({ pageParam, signal }) =>
      dataOf(
        await api.getTimeline(
          { params: { id }, query: { ...(only && { lane: only }), ...(pageParam !== '' && { before: pageParam }) } },
          { signal },
        ),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const fileChanges = useQuery(apiQuery('listFileChanges', { params: { id }, query: {} }));
  const entries = found.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <div className="cols">
      <section>
        <SectionHead title={say('wholeHistory')} note={say('wholeHistoryNote')} />
        <div className="filters noprint">
          <Select
            label={say('lane')}
            options={[
              { value: ALL, label: say('allLanes') },
              ...(Object.keys(LANE_WORDS) as Lane[]).map((one) => ({ value: one, label: inLanguage(LANE_WORDS[one]) })),
            ]}
            value={only ?? ALL}
            onChange={(one) => onLane(one === ALL ? undefined : one)}
          />
        </div>
        <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
        {found.isSuccess && entries.length === 0 && <EmptyState title={say('nothingYet')} />}
        <Timeline
          entries={entries.map((entry) => ({
            id: entry.id,
            status: markOf(entry.lane),
            at: entry.day,
            title: (
              <>
                {entry.link === null ? (
                  inLanguage(entry.words)
                ) : (
                  <PathLink to={entry.link}>{inLanguage(entry.words)}</PathLink>
                )}
              </>
            ),
            note: (
              <>
                {date(entry.day)} · {inLanguage(LANE_WORDS[entry.lane])}
                {entry.until !== null && ` · ${say('until2', { day: entry.until })}`}
                {entry.by !== null && ` · ${entry.by}`}
                {entry.logEntryId !== null && ` · ${say('inLog')}`}
              </>
            ),
          }))}
        />
        {found.hasNextPage && (
          <Button isDisabled={found.isFetchingNextPage} onPress={() => void found.fetchNextPage()}>
            {say('older')}
          </Button>
        )}
      </section>
      <div>
        <History changes={changes} />
        <ErrorNotice error={fileChanges.error} onRetry={() => void fileChanges.refetch()} />
        {fileChanges.data !== undefined && <FileChanges rows={fileChanges.data.rows} total={fileChanges.data.total} />}
      </div>
    </div>
  );
}
