import {
  findingReason,
  findingText,
  type Stage,
  takeWayOut,
  wayOutText,
  type WayOut as RuleWayOut,
} from '@hengjian/regulation-inspection';
import { Refusal, type Say, useLocale, useText, type WayOut } from '@hengjian/ui';
import { type Finding, isBlocking, keyOf, stopsNow } from './checks.ts';
import { type Editing, useEditing } from './editing.ts';
import { planTexts } from './plan-texts.ts';
import type { Tab } from './search.ts';

/** Failed findings at their place: what is wrong, why, by which clause, and the ways out as buttons. */
export function FindingNotices({ findings }: { readonly findings: readonly Finding[] }) {
  const failed = findings.filter(({ passed }) => !passed);
  if (failed.length === 0) return null;
  return (
    <div className="whys">
      {failed.map((finding) => (
        <FindingNotice key={keyOf(finding)} finding={finding} />
      ))}
    </div>
  );
}

function FindingNotice({ finding }: { readonly finding: Finding }) {
  const editing = useEditing();
  const say = useText(planTexts);
  const locale = useLocale();
  const first = editing.findings.find((one) => stopsNow(one, editing.stage));
  const isFirst = first !== undefined && keyOf(first) === keyOf(finding);
  const mood = moodOf(finding, editing.stage, say);
  const waysOut = finding.waysOut.map((way, index): WayOut => {
    const { action, cost } = wayOutText(way, locale);
    return {
      id: `${way.code} ${JSON.stringify(way.params)}`,
      label: action,
      ...(cost === '' ? {} : { cost }),
      // One teal button on the page: the first way out of the first thing that stands in the way.
      kind: isFirst && index === 0 ? 'main' : 'plain',
      ...buttonOf(editing, way, say),
    };
  });
  return (
    <Refusal
      what={`${mood}${findingText(finding, locale)}`}
      why={findingReason(finding, locale)}
      clauses={finding.citation === null ? [finding.clause] : [finding.citation, finding.clause]}
      date={editing.content.arisesOn}
      waysOut={waysOut}
    />
  );
}

/** What a failed finding that is not in the way is called: done with, later, or only to be thought of. */
export function moodOf(finding: Finding, stage: Stage, say: Say<typeof planTexts.keys>): string {
  if (finding.passed || stopsNow(finding, stage)) return '';
  if (isBlocking(finding)) return say(finding.stops === 'freeze' ? 'beforeFreeze' : 'beforePublish');
  return say(finding.excused ? 'excused' : 'hint');
}

/** What stands on the button of a way out and what pressing it does; nothing where the way lies outside this page. */
function buttonOf(
  editing: Editing,
  way: RuleWayOut,
  say: Say<typeof planTexts.keys>,
): Pick<WayOut, 'action' | 'onTake'> {
  if (way.code === 'REQUEST_EXCEPTION') {
    const { rule, institution } = way.params;
    const wish =
      rule === undefined
        ? { kind: 'repeat' as const, target: institution ?? '' }
        : { kind: 'principle' as const, target: rule };
    const asked = editing.plan.exceptions.some(
      ({ target, decision }) => target === wish.target && decision?.approved !== false,
    );
    return asked
      ? { action: say('goThere'), onTake: () => editing.goTo('exceptions') }
      : { action: say('askException'), onTake: () => editing.askException(wish) };
  }
  if (!editing.mayEdit) return {};
  if (takeWayOut(editing.content, way) !== null)
    return { action: say('take'), onTake: () => editing.change((content) => takeWayOut(content, way) ?? content) };
  const tab = TAB_OF_WAY[way.code];
  return tab === undefined ? {} : { action: say('goEdit'), onTake: () => editing.goTo(tab) };
}

const TAB_OF_WAY: Readonly<Partial<Record<RuleWayOut['code'], Tab>>> = {
  ENTER_BASIS: 'papers',
  ADD_SOURCE: 'sources',
  CORRECT_SOURCE: 'sources',
  COLLECT_COUNTERSIGNATURES: 'signatures',
  RENEW_CERTIFICATES: 'lists',
  RECRUIT_TO_POOL: 'lists',
};
