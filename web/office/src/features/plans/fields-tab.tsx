import {
  cityOverallRatio,
  districtMinimumRatio,
  fieldDictionaryOn,
  getField,
  getValueOn,
  percentText,
  type PlanField,
} from '@hengjian/regulation-inspection';
import { EmptyState, Menu, useBilingual, useFormats, useText } from '@hengjian/ui';
import { useState } from 'react';
import { failuresAt } from './checks.ts';
import { CountInput } from './count-input.tsx';
import { useEditing } from './editing.ts';
import { FieldRow } from './field-row.tsx';
import { FindingNotices } from './finding-notice.tsx';
import { partTexts } from './part-texts.ts';

/** The table the whole plan turns on: quotas against bases, who goes, how it is drawn, and what the rules say. */
export function FieldsTab() {
  const say = useText(partTexts);
  const formats = useFormats();
  const { content, facts, findings, mayEdit, change } = useEditing();
  const [open, setOpen] = useState<string>();
  const { fields, total, arisesOn, level } = content;
  const percent = getValueOn(level === 'city' ? cityOverallRatio : districtMinimumRatio, arisesOn).value;
  const sum = fields.reduce((all, { quota }) => all + quota, 0);
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <section className="pscroll" aria-label={say('field')} tabIndex={0}>
        <table className="t p">
          <thead>
            <tr>
              <th scope="col">
                <span className="vh">{say('order')}</span>
              </th>
              <th scope="col">{say('field')}</th>
              <th scope="col" className="r">
                {say('quota')}
              </th>
              <th scope="col" className="r">
                {say('base')}
              </th>
              <th scope="col" className="r">
                {say('ratio')}
              </th>
              <th scope="col" className="rbh">
                <span className="vh">{say('bar', { percent })}</span>
                <span aria-hidden="true">
                  0<span>{percent}%</span>
                </span>
              </th>
              <th scope="col">{say('departments')}</th>
              <th scope="col">{say('team')}</th>
              <th scope="col">{say('method')}</th>
              <th scope="col">{say('check')}</th>
              {mayEdit && (
                <th scope="col" className="noprint">
                  <span className="vh">{say('change')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {fields.map((field, index) => (
              <FieldRow
                // A field may stand twice while a plan is written, which is a finding; its place tells the two apart.
                key={`${field.field} ${fields.slice(0, index).filter((other) => other.field === field.field).length}`}
                field={field}
                index={index}
                percent={percent}
                isOpen={open === field.field}
                onToggle={() => setOpen(open === field.field ? undefined : field.field)}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {say('sum')}
              </th>
              <td className="r">
                <CountInput
                  label={say('totalLabel')}
                  value={total}
                  isReadOnly={!mayEdit}
                  onChange={(next) => change((before) => ({ ...before, total: next }))}
                />
              </td>
              <td className="r">{formats.number(facts.base)}</td>
              <td className="r">{Number.isNaN(total) ? '–' : `${percentText(total, facts.base)}%`}</td>
              <td colSpan={mayEdit ? 6 : 5} className="qq plain">
                {sum !== total && !Number.isNaN(sum) && <b>{say('sumDiffers', { sum })} </b>}
                {say('sumNote')}
              </td>
            </tr>
          </tfoot>
        </table>
      </section>
      {fields.length === 0 && <EmptyState title={say('fieldsNone')}>{say('fieldsNoneWhy')}</EmptyState>}
      <FindingNotices
        findings={failuresAt(findings, 'total', 'fields').filter(({ rule }) => rule !== 'REPEATS_CITY_DRAW')}
      />
      {mayEdit && <AddField onAdd={setOpen} />}
    </>
  );
}

function AddField({ onAdd }: { readonly onAdd: (code: string) => void }) {
  const say = useText(partTexts);
  const inLanguage = useBilingual();
  const { content, facts, change } = useEditing();
  const { fields, level, arisesOn } = content;
  const entries = fieldDictionaryOn(arisesOn).entries.filter(
    ({ code, levels }) => levels.includes(level) && !fields.some(({ field }) => field === code),
  );
  if (entries.length === 0) return null;
  return (
    <div className="acts-row noprint">
      <Menu
        trigger={say('addField')}
        entries={entries.map(({ code, name, remainder }) => ({
          id: code,
          label: inLanguage(name),
          note: say('fraction', { quota: 0, base: facts.baseByField[code] }),
          onAction: () => {
            change((before) => ({ ...before, fields: placed(before.fields, newField(code), remainder === true) }));
            onAdd(code);
          },
        }))}
      />
    </div>
  );
}

/** The remainder belongs at the end; every other field before it. */
function placed(fields: readonly PlanField[], added: PlanField, isRemainder: boolean): readonly PlanField[] {
  const last = fields.at(-1);
  if (isRemainder || last === undefined || getField(last.field).remainder !== true) return [...fields, added];
  return [...fields.slice(0, -1), added, last];
}

function newField(code: PlanField['field']): PlanField {
  const { lead, joint, keyField } = getField(code);
  const team = [
    { pool: lead, count: joint.length === 0 ? 2 : 1 },
    ...joint.slice(0, 1).map((pool) => ({ pool, count: 1 })),
  ];
  return { field: code, keyField, quota: 0, method: 'equal', randomArm: 0, lead, joint, team, experts: 0 };
}
