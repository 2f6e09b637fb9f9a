import { DEPARTMENTS, getField } from '@hengjian/regulation-inspection';
import { RadioGroup, SectionHead, useBilingual, useFormats, useText } from '@hengjian/ui';
import { useEditing } from './editing.ts';
import { partTexts } from './part-texts.ts';

/** The strength behind the plan: who can be drawn, who can be sent, and who must not meet. */
export function ListsTab() {
  const say = useText(partTexts);
  const { facts, content, mayEdit, change } = useEditing();
  const formats = useFormats();
  const until =
    content.certificateValidOn === 'draw'
      ? say('untilDraw')
      : say('untilOnSite', { date: formats.date(content.deadlines.onSite) });
  return (
    <>
      <div className="two">
        <section>
          <SectionHead title={say('listsTitle')} note={say('listsNote', { base: formats.number(facts.base) })} />
          <FieldBases />
        </section>
        <section>
          <SectionHead title={say('poolsTitle')} note={say('poolsNote', { until })} />
          <Pools />
          {mayEdit && (
            <div className="noprint tight">
              <RadioGroup
                label={say('certificate')}
                value={content.certificateValidOn}
                onChange={(certificateValidOn) => change((before) => ({ ...before, certificateValidOn }))}
                options={[
                  { value: 'on-site-deadline', label: say('certificateOnSite') },
                  { value: 'draw', label: say('certificateDraw') },
                ]}
              />
            </div>
          )}
        </section>
      </div>
      <Conflicts />
    </>
  );
}

function FieldBases() {
  const say = useText(partTexts);
  const inLanguage = useBilingual();
  const { number } = useFormats();
  const { content, facts } = useEditing();
  return (
    <table className="t">
      <thead>
        <tr>
          <th scope="col">{say('field')}</th>
          <th scope="col" className="r">
            {say('quota')}
          </th>
          <th scope="col" className="r">
            {say('base')}
          </th>
          <th scope="col" className="r">
            {say('violators')}
          </th>
        </tr>
      </thead>
      <tbody>
        {content.fields.map(({ field, quota }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a field may stand twice while a plan is written
          <tr key={`${field} ${index}`}>
            <td>{inLanguage(getField(field).name)}</td>
            <td className="r">{Number.isNaN(quota) ? '–' : number(quota)}</td>
            <td className="r">{number(facts.baseByField[field])}</td>
            <td className="r">{number(facts.violatorsByField[field])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Pools() {
  const say = useText(partTexts);
  const inLanguage = useBilingual();
  const { number } = useFormats();
  const { content, facts } = useEditing();
  return (
    <table className="t">
      <thead>
        <tr>
          <th scope="col">{say('pool')}</th>
          <th scope="col" className="r">
            {say('poolEligible')}
          </th>
          <th scope="col" className="r">
            {say('poolExpired')}
          </th>
          <th scope="col" className="r">
            {say('poolDemand')}
          </th>
          <th scope="col" className="r">
            {say('poolLoad')}
          </th>
        </tr>
      </thead>
      <tbody>
        {DEPARTMENTS.map(({ code, short }) => {
          const { eligible, expired } = facts.pools[code];
          const visits = content.fields.reduce(
            (sum, { quota, team }) => sum + quota * (team.find(({ pool }) => pool === code)?.count ?? 0),
            0,
          );
          return (
            <tr key={code}>
              <td>{inLanguage(short)}</td>
              <td className="r">{number(eligible)}</td>
              <td className="r">
                {number(expired)}
                {expired > 0 && <span className="o">{say('expiredNote')}</span>}
              </td>
              <td className="r">{Number.isNaN(visits) ? '–' : number(visits)}</td>
              <td className="r">
                {eligible === 0 || Number.isNaN(visits) ? '–' : number(Math.ceil(visits / eligible))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Conflicts() {
  const say = useText(partTexts);
  const { plan } = useEditing();
  return (
    <section>
      <SectionHead title={say('conflictsTitle')} />
      <p className="s13">{say('conflicts', { count: plan.conflicts })}</p>
    </section>
  );
}
