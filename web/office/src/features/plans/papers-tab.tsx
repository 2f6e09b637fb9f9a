import { type PlanDeadlines, timeline } from '@hengjian/regulation-inspection';
import { stateCouncilCalendar, workingDaysLeft } from '@hengjian/working-days';
import { ClauseTag, DatePicker, DueChip, SectionHead, TextField, useFormats, useText } from '@hengjian/ui';
import { Link } from '@tanstack/react-router';
import { failuresAt } from './checks.ts';
import { useEditing } from './editing.ts';
import { FindingNotices } from './finding-notice.tsx';
import { partTexts } from './part-texts.ts';

const DATES = [
  'publicDraw',
  'selfCheck',
  'districtScheme',
  'onSite',
  'summary',
] as const satisfies readonly (keyof PlanDeadlines)[];

/** The paper itself: title, number, what it rests on, and the dates of the year. */
export function PapersTab() {
  const say = useText(partTexts);
  const { content, findings, mayEdit, change } = useEditing();
  const { title, basis, documentNumber, cityPlan, level } = content;
  return (
    <div className="two">
      <section className="stack">
        {mayEdit ? (
          <>
            <TextField
              label={say('title')}
              value={title}
              maxLength={200}
              onChange={(next) => change((before) => ({ ...before, title: next }))}
            />
            <TextField
              label={say('basis')}
              description={say('basisNote')}
              rows={6}
              value={basis.join('\n')}
              onChange={(text) => change((before) => ({ ...before, basis: linesOf(text) }))}
            />
          </>
        ) : (
          <>
            <h3>{say('basis')}</h3>
            <ul className="s13">
              {basis.map((paper) => (
                <li key={paper}>{paper}</li>
              ))}
            </ul>
          </>
        )}
        <FindingNotices findings={failuresAt(findings, 'basis')} />
        <dl className="kv">
          <dt>{say('documentNumber')}</dt>
          <dd>{documentNumber ?? say('documentNumberNone')}</dd>
          <dt>{say('arisesOn')}</dt>
          <dd>
            {content.arisesOn} <span className="qq s12">{say('arisesOnNote')}</span>
          </dd>
          {level === 'district' && (
            <>
              <dt>{say('cityPlan')}</dt>
              <dd>
                {cityPlan === null ? (
                  say('none')
                ) : (
                  <Link to="/plans/$planId" params={{ planId: cityPlan }}>
                    {say('openCityPlan')}
                  </Link>
                )}
              </dd>
            </>
          )}
        </dl>
        <FindingNotices findings={failuresAt(findings, 'cityPlan', 'documentNumber')} />
      </section>
      <section>
        <SectionHead title={say('deadlinesTitle')} />
        <Deadlines />
      </section>
    </div>
  );
}

function Deadlines() {
  const say = useText(partTexts);
  const formats = useFormats();
  const { plan, content, findings, mayEdit, change } = useEditing();
  const clauses = new Map(timeline(content).map(({ key, clause }) => [key, clause]));
  return (
    <ol className="dates">
      {DATES.map((key) => {
        const date = content.deadlines[key];
        const clause = clauses.get(key);
        return (
          <li key={key}>
            {mayEdit ? (
              <DatePicker
                label={say(key)}
                value={date}
                onChange={(next) => {
                  // A half-typed date is no date yet; the last whole one stays.
                  if (next !== null)
                    change((before) => ({ ...before, deadlines: { ...before.deadlines, [key]: next } }));
                }}
              />
            ) : (
              <span>
                {say(key)} <b>{formats.date(date)}</b>
              </span>
            )}
            <span className="s12">
              {date >= plan.today && (
                <DueChip days={workingDaysLeft(stateCouncilCalendar, plan.today, date).days} date={date} />
              )}{' '}
              {clause !== undefined && <ClauseTag clause={clause} date={content.arisesOn} />}
            </span>
            <FindingNotices
              findings={findings.filter(({ passed, place }) => !passed && place[0] === 'deadlines' && place[1] === key)}
            />
          </li>
        );
      })}
    </ol>
  );
}

/** Lines as typed: an empty one is kept while somebody is about to write on it. */
function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n').slice(0, 50);
}
