import { DRAFT_STATE_NAMES } from '@hengjian/regulation-register';
import {
  type DataOf,
  DataTable,
  EmptyState,
  SectionHead,
  type Status,
  StatusMark,
  useBilingual,
  useFormats,
  useText,
} from '@hengjian/ui';
import { PathLink } from '../../registry/path-link.tsx';
import { actionWords, AXIS_SHORT } from '../../registry/standing.ts';
import { certificatesTexts } from './certificates-texts.ts';

export type Draft = DataOf<'listDecisionDrafts'>['drafts'][number];

export function draftMark({ state, myTurn, stale }: Draft): Status {
  if (state === 'decided') return 'ok';
  if (state === 'withdrawn') return 'end';
  if (stale || state === 'returned') return 'stop';
  return myTurn ? 'run' : 'wait';
}

/** Decisions that wait for their second hand: what it is first, whose turn it is last. */
export function DraftTable({
  drafts,
  title,
  note,
}: {
  readonly drafts: readonly Draft[];
  readonly title: string;
  readonly note?: string;
}) {
  const say = useText(certificatesTexts);
  const inLanguage = useBilingual();
  const { number, dateTime } = useFormats();
  return (
    <section>
      <SectionHead title={title} note={note} />
      <DataTable<Draft>
        name="decision-drafts"
        label={title}
        rows={drafts}
        rowId={(row) => row.id}
        total={drafts.length}
        empty={<EmptyState title={say('noDrafts')} />}
        columns={[
          {
            id: 'action',
            header: say('matter'),
            fixed: true,
            render: (row) => (
              <>
                <PathLink to={`/decision-drafts/${row.id}`}>
                  <b>{inLanguage(actionWords(row.action))}</b> {row.number ?? ''}
                </PathLink>
                <span className="o">
                  {row.institutionName} · {inLanguage(AXIS_SHORT[row.axis])}
                </span>
              </>
            ),
          },
          { id: 'effective', header: say('effective'), fixed: true, render: (row) => row.effectiveFrom },
          {
            id: 'rows',
            header: say('annexRows'),
            render: (row) =>
              row.additions + row.removals === 0
                ? '―'
                : say('plusMinus', { added: number(row.additions), removed: number(row.removals) }),
          },
          {
            id: 'state',
            header: say('stage'),
            fixed: true,
            render: (row) => (
              <>
                <StatusMark status={draftMark(row)}>{inLanguage(DRAFT_STATE_NAMES[row.state])}</StatusMark>
                {row.stale && <span className="o">{say('stale')}</span>}
                {row.answer !== null && <span className="o">{row.answer}</span>}
              </>
            ),
          },
          {
            id: 'prepared',
            header: say('firstHand'),
            render: (row) => (
              <>
                {row.preparedBy}
                <span className="o">{dateTime(row.preparedAt)}</span>
              </>
            ),
          },
          {
            id: 'turn',
            header: say('turn'),
            fixed: true,
            render: (row) => (row.myTurn ? <b>{say('yours')}</b> : (row.answeredBy ?? say('others'))),
          },
        ]}
      />
    </section>
  );
}
