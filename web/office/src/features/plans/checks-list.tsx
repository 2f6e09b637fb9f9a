import { findingText, getField } from '@hengjian/regulation-inspection';
import { Button, ClauseTag, SectionHead, StatusMark, useBilingual, useFormats, useLocale, useText } from '@hengjian/ui';
import { useState } from 'react';
import { type Check, checksOf, stopsNow, tabOf } from './checks.ts';
import { useEditing } from './editing.ts';
import { moodOf } from './finding-notice.tsx';
import { planTexts } from './plan-texts.ts';

/** Folded, so many checks are shown, and all that failed. */
const SHOWN = 10;

/** Every rule that governs the plan and what it says at this moment. */
export function ChecksList() {
  const say = useText(planTexts);
  const formats = useFormats();
  const [all, setAll] = useState(false);
  const { plan, findings } = useEditing();
  const checks = checksOf(findings);
  const passed = checks.filter(({ findings: [first] }) => first.passed).length;
  // What failed comes first; the order of the rules within.
  const ordered = [
    ...checks.filter(({ findings: [first] }) => !first.passed),
    ...checks.filter(({ findings: [first] }) => first.passed),
  ];
  const note = say('checksNote', { all: checks.length, passed, time: formats.time(plan.factsAt) });
  return (
    <section aria-label={say('checks')}>
      <SectionHead title={say('checks')} note={note} />
      <ul className="chk">
        {ordered.map((check, index) => (
          <CheckLine key={check.rule} check={check} isFolded={!all && index >= SHOWN && check.findings[0].passed} />
        ))}
      </ul>
      {ordered.length > SHOWN && (
        <Button kind="link" small aria-expanded={all} onPress={() => setAll(!all)}>
          {all ? say('showFew') : say('showAll', { count: checks.length })}
        </Button>
      )}
    </section>
  );
}

function CheckLine({ check: { findings }, isFolded }: { readonly check: Check; readonly isFolded: boolean }) {
  const say = useText(planTexts);
  const locale = useLocale();
  const inLanguage = useBilingual();
  const { content, stage, goTo } = useEditing();
  const [first] = findings;
  const blocking = findings.some((finding) => stopsNow(finding, stage));
  const mood = moodOf(first, stage, say);
  const place = first.place[0] === 'fields' && typeof first.place[1] === 'number' ? first.place[1] : -1;
  const field = content.fields[place]?.field;
  // Several rules name the field themselves; saying it twice would read like a stammer.
  const text = findingText(first, locale);
  const name = field === undefined ? '' : inLanguage(getField(field).name);
  const where = first.passed || name === '' || text.includes(name) ? '' : say('atField', { field: name });
  const words = `${mood}${where}${text}`;
  return (
    <li className={isFolded ? 'folded' : undefined}>
      <StatusMark status={first.passed ? 'ok' : blocking ? 'stop' : 'todo'}>
        <span className="chk-t">
          {blocking ? <b>{words}</b> : words}
          {findings.length > 1 && <span className="qq"> {say('places', { count: findings.length })}</span>}
          {!first.passed && (
            <Button kind="link" small onPress={() => goTo(tabOf(first))}>
              {say('goThere')}
            </Button>
          )}
        </span>
      </StatusMark>
      <ClauseTag clause={first.citation ?? first.clause} date={content.arisesOn} />
    </li>
  );
}
