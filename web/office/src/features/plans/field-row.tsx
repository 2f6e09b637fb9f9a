import { getDepartment, getField, percentText, type PlanField } from '@hengjian/regulation-inspection';
import { Button, StatusMark, useBilingual, useFormats, useText } from '@hengjian/ui';
import { failuresOfField, stopsNow } from './checks.ts';
import { CountInput } from './count-input.tsx';
import { useEditing, withField } from './editing.ts';
import { FieldDetail } from './field-detail.tsx';
import { FindingNotices } from './finding-notice.tsx';
import { partTexts } from './part-texts.ts';
import { RatioBar } from './ratio-bar.tsx';

export interface FieldRowProps {
  readonly field: PlanField;
  readonly index: number;
  /** Where the stroke of the bar stands. */
  readonly percent: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

export function FieldRow({ field, index, percent, isOpen, onToggle }: FieldRowProps) {
  const say = useText(partTexts);
  const inLanguage = useBilingual();
  const formats = useFormats();
  const { facts, findings, stage, mayEdit, change } = useEditing();
  const failures = failuresOfField(findings, index);
  const blocking = failures.filter((failure) => stopsNow(failure, stage));
  const shown = isOpen ? failures : blocking;
  const base = facts.baseByField[field.field];
  const name = inLanguage(getField(field.field).name);
  const departments = [field.lead, ...field.joint].map((code) => inLanguage(getDepartment(code).short));
  const team = [
    ...field.team.map(({ pool, count }) => say('seat', { department: inLanguage(getDepartment(pool).short), count })),
    ...(field.experts > 0 ? [say('experts', { count: field.experts })] : []),
  ];
  const teamFails = blocking.some(({ place }) => place[2] === 'team');
  const below = isOpen || shown.length > 0;
  return (
    <>
      <tr className={below ? 'bad' : undefined}>
        <td>{index + 1}</td>
        <th scope="row">
          {name}
          {field.keyField && <span className="key">{say('key')}</span>}
        </th>
        <td className="r">
          <CountInput
            label={`${say('quota')}: ${name}`}
            value={field.quota}
            isReadOnly={!mayEdit}
            invalid={blocking.some(({ place }) => place[2] === 'quota')}
            onChange={(quota) => change((content) => withField(content, index, { quota }))}
          />
        </td>
        <td className="r">{formats.number(base)}</td>
        <td className="r">{Number.isNaN(field.quota) ? '–' : `${percentText(field.quota, base)}%`}</td>
        <td>
          <RatioBar part={field.quota} base={base} percent={percent} />
        </td>
        <td className="wrap">{formats.list(departments)}</td>
        <td className="wrap">{teamFails ? <b>{formats.list(team)}</b> : formats.list(team)}</td>
        <td className="wrap">
          {field.method === 'equal' ? say('equal') : say('weightedArm', { arm: field.randomArm })}
        </td>
        <td>
          {blocking.length > 0 ? (
            <StatusMark status="stop">
              <b>{say('failed')}</b>
            </StatusMark>
          ) : failures.length > 0 ? (
            <StatusMark status="todo">{say('hinted')}</StatusMark>
          ) : (
            <StatusMark status="ok">{say('passed')}</StatusMark>
          )}
        </td>
        {mayEdit && (
          <td className="noprint">
            <Button
              kind="link"
              small
              aria-expanded={isOpen}
              aria-label={say(isOpen ? 'closeField' : 'changeField', { field: name })}
              onPress={onToggle}
            >
              {isOpen ? '–' : say('change')}
            </Button>
          </td>
        )}
      </tr>
      {below && (
        <tr className="whyrow">
          <td colSpan={mayEdit ? 11 : 10}>
            <FindingNotices findings={shown} />
            {isOpen && mayEdit && <FieldDetail field={field} index={index} />}
          </td>
        </tr>
      )}
    </>
  );
}
