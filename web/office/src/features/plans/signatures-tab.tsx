import { DEPARTMENTS } from '@hengjian/regulation-inspection';
import { Checkbox, StatusMark, useBilingual, useFormats, useText } from '@hengjian/ui';
import { failuresAt } from './checks.ts';
import { useEditing } from './editing.ts';
import { inOrder } from './field-detail.tsx';
import { FindingNotices } from './finding-notice.tsx';
import { partTexts } from './part-texts.ts';

/** Who is asked to sign, and who has. */
export function SignaturesTab() {
  const say = useText(partTexts);
  const inLanguage = useBilingual();
  const formats = useFormats();
  const { plan, content, facts, findings, mayEdit, change } = useEditing();
  const asked = DEPARTMENTS.filter(({ code }) => content.departments.includes(code));
  return (
    <>
      <p className="s13 q">{say('signaturesNote')}</p>
      {mayEdit && (
        <fieldset className="boxes noprint">
          <legend className="field-label">{say('departmentsTitle')}</legend>
          {DEPARTMENTS.map(({ code, name }) => (
            <Checkbox
              key={code}
              isSelected={content.departments.includes(code)}
              onChange={(isIn) =>
                change((before) => ({ ...before, departments: inOrder(before.departments, code, isIn) }))
              }
            >
              {inLanguage(name)}
            </Checkbox>
          ))}
        </fieldset>
      )}
      <table className="t">
        <thead>
          <tr>
            <th scope="col">{say('pool')}</th>
            <th scope="col">{say('tabState')}</th>
            <th scope="col">{say('signedOn')}</th>
            <th scope="col">{say('signedBy')}</th>
          </tr>
        </thead>
        <tbody>
          {asked.map(({ code, name }) => {
            const signed = facts.countersigned.includes(code);
            const event = plan.events.findLast(({ action, detail }) => action === 'countersign' && detail === code);
            return (
              <tr key={code}>
                <td>{inLanguage(name)}</td>
                <td>
                  {signed ? (
                    <StatusMark status="ok">{say('signed')}</StatusMark>
                  ) : plan.state === 'draft' ? (
                    <StatusMark status="todo">{say('notAskedYet')}</StatusMark>
                  ) : (
                    <StatusMark status="wait">{say('notSigned')}</StatusMark>
                  )}
                </td>
                <td>{signed && event !== undefined ? formats.dateTime(event.at) : ''}</td>
                <td>{signed ? event?.by : ''}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <FindingNotices findings={failuresAt(findings, 'departments')} />
    </>
  );
}
