import { findingText, getField } from '@hengjian/regulation-inspection';
import { Button, ClauseTag, SectionHead, StatusMark, useBilingual, useFormats, useLocale, useText } from '@hengjian/ui';
import { type Check, checksOf, isBlocking, tabOf } from './checks.ts';
import { useEditing } from './editing.ts';
import { planTexts } from './plan-texts.ts';

/** Every rule that governs the plan and what it says at this moment. */
export function ChecksList() {
  const say = useText(planTexts);
  const formats = useFormats();
  const { plan, findings } = useEditing();
  const checks = checksOf(findings);
  const passed = checks.filter(({ findings: [first] }) => first.passed).length;
  const note = say('checksNote', { all: checks.length, passed, time: formats.time(plan.factsAt) });
  return (
    <section aria-label={say('checks')}>
      <SectionHead title={say('checks')} note={note} />
      <ul className="chk">
        {checks.map((check) => (
          <CheckLine key={check.rule} check={check} />
        ))}
      </ul>
    </section>
  );
}

function CheckLine({ check: { findings } }: { readonly check: Check }) {
  const say = useText(planTexts);
  const locale = useLocale();
  const inLanguage = useBilingual();
  const { content, goTo } = useEditing();
  const [first] = findings;
  const blocking = findings.some(isBlocking);
  const mood = first.passed || blocking ? '' : say(first.excused ? 'excused' : 'hint');
  const place = first.place[0] === 'fields' && typeof first.place[1] === 'number' ? first.place[1] : -1;
  const field = content.fields[place]?.field;
  // Several rules name the field themselves; saying it twice would read like a stammer.
  const text = findingText(first, locale);
  const name = field === undefined ? '' : inLanguage(getField(field).name);
  const where = first.passed || name === '' || text.includes(name) ? '' : say('atField', { field: name });
  const words = `${mood}${where}${text}`;
  return (
    <li>
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
