import { DRAW_STATE_NAMES, PLAN_STATE_NAMES } from '@hengjian/regulation-inspection';
import { type Bilingual, ClauseTag, DueChip, EmptyState, StatusMark, useBilingual, useText } from '@hengjian/ui';
import { Link } from '@tanstack/react-router';
import type { Matter } from './matters.ts';
import { OfficeLink } from './office-link.tsx';
import { workbenchTexts } from './workbench-texts.ts';

export interface MatterTableProps {
  readonly matters: readonly Matter[];
  /** Nothing has ever been begun here. */
  readonly isEmptyHouse: boolean;
}

export function MatterTable({ matters, isEmptyHouse }: MatterTableProps) {
  const say = useText(workbenchTexts);
  const mine = matters.filter((matter) => matter.mine);
  const others = matters.filter((matter) => !matter.mine);
  if (isEmptyHouse) {
    return (
      <EmptyState title={say('noneAtAll')} actions={<Link to="/plans">{say('toPlans')}</Link>}>
        {say('noneAtAllWhy')}
      </EmptyState>
    );
  }
  return (
    <>
      {mine.length === 0 && <EmptyState title={say('noneMine')}>{say('noneMineWhy')}</EmptyState>}
      {matters.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        <section className="wbscroll" aria-label={say('matter')} tabIndex={0}>
          <table className="t wb">
            <thead>
              <tr>
                <th scope="col">{say('left')}</th>
                <th scope="col">{say('matter')}</th>
                <th scope="col">{say('stage')}</th>
                <th scope="col">{say('who2')}</th>
                <th scope="col">{say('basis')}</th>
              </tr>
            </thead>
            <Group title={say('groupMine')} matters={mine} />
            <Group title={say('groupOthers')} matters={others} />
          </table>
        </section>
      )}
    </>
  );
}

function Group({ title, matters }: { readonly title: string; readonly matters: readonly Matter[] }) {
  const say = useText(workbenchTexts);
  if (matters.length === 0) return null;
  return (
    <tbody>
      <tr className="g">
        <th scope="rowgroup" colSpan={5}>
          <b>{title}</b>
          {say('groupNote', { count: matters.length })}
        </th>
      </tr>
      {matters.map((matter) => (
        <MatterRow key={matter.id} matter={matter} />
      ))}
    </tbody>
  );
}

function MatterRow({ matter: { kind, title, code, state, to, mine, due } }: { readonly matter: Matter }) {
  const say = useText(workbenchTexts);
  const inLanguage = useBilingual();
  return (
    <tr>
      <td>
        {due === null ? <span className="qq">{say('noDate')}</span> : <DueChip days={due.days} date={due.date} />}
      </td>
      <td>
        <OfficeLink to={to}>
          <b>{say(kind)}</b>
        </OfficeLink>
        <span className="o">
          {title} · {code}
        </span>
      </td>
      <td>
        <StatusMark status={mine ? 'run' : 'wait'}>{inLanguage(stateWords(kind, state))}</StatusMark>
      </td>
      <td>{say(mine ? 'me' : 'others')}</td>
      <td>
        {due !== null && (
          <>
            <ClauseTag clause={due.clause} />
            <span className="o qq">{isKey(due.key) ? say(due.key) : due.key}</span>
          </>
        )}
      </td>
    </tr>
  );
}

const KEYS = ['publicDraw', 'selfCheck', 'districtScheme', 'onSite', 'summary'] as const;

function isKey(key: string): key is (typeof KEYS)[number] {
  return KEYS.some((one) => one === key);
}

export function stateWords(kind: Matter['kind'], state: string): Bilingual {
  const names: Readonly<Record<string, Bilingual>> = kind === 'plan' ? PLAN_STATE_NAMES : DRAW_STATE_NAMES;
  return names[state] ?? { zh: state, en: state };
}
