import {
  DEPARTMENTS,
  type DepartmentId,
  getDepartment,
  getField,
  type PlanField,
  type TeamSeat,
} from '@hengjian/regulation-inspection';
import { Button, Checkbox, Menu, RadioGroup, Select, useBilingual, useText } from '@hengjian/ui';
import { CountInput } from './count-input.tsx';
import { moved, useEditing, withField } from './editing.ts';
import { partTexts } from './part-texts.ts';

/** Everything of a field that does not fit into its row: who leads, who goes, how it is drawn, its place in the order. */
export function FieldDetail({ field, index }: { readonly field: PlanField; readonly index: number }) {
  const say = useText(partTexts);
  const inLanguage = useBilingual();
  const { content, change } = useEditing();
  const set = (more: Partial<PlanField>): void => change((before) => withField(before, index, more));
  const name = inLanguage(getField(field.field).name);
  const move = (by: 1 | -1) => (): void => change((before) => ({ ...before, fields: moved(before.fields, index, by) }));
  return (
    <fieldset className="fd">
      <legend className="vh">{name}</legend>
      <div>
        <Select
          label={say('lead')}
          value={field.lead}
          onChange={(lead) => set({ lead, joint: field.joint.filter((code) => code !== lead) })}
          options={DEPARTMENTS.map(({ code, short }) => ({ value: code, label: inLanguage(short) }))}
        />
        <fieldset className="boxes">
          <legend className="field-label">{say('joint')}</legend>
          {DEPARTMENTS.filter(({ code }) => code !== field.lead).map(({ code, short }) => (
            <Checkbox
              key={code}
              isSelected={field.joint.includes(code)}
              onChange={(isJoint) => set({ joint: inOrder(field.joint, code, isJoint) })}
            >
              {inLanguage(short)}
            </Checkbox>
          ))}
        </fieldset>
      </div>
      <TeamEditor field={field} onChange={(team) => set({ team })} onExperts={(experts) => set({ experts })} />
      <div>
        <RadioGroup
          label={say('method')}
          value={field.method}
          onChange={(method) =>
            set(method === 'equal' ? { method, randomArm: 0 } : { method, randomArm: Math.max(1, field.randomArm) })
          }
          options={[
            { value: 'equal', label: say('equal'), note: say('equalNote') },
            { value: 'weighted', label: say('weighted'), note: say('weightedNote') },
          ]}
        />
        {field.method === 'weighted' && (
          <p className="pl-seat">
            <span>{say('randomArm')}</span>
            <CountInput
              label={say('randomArm')}
              value={field.randomArm}
              isReadOnly={false}
              onChange={(randomArm) => set({ randomArm })}
            />
          </p>
        )}
        <Checkbox isSelected={field.keyField} onChange={(keyField) => set({ keyField })}>
          {say('keyField')}
        </Checkbox>
        <div className="acts-row">
          <Button small isDisabled={index === 0} onPress={move(-1)}>
            {say('up')}
          </Button>
          <Button small isDisabled={index === content.fields.length - 1} onPress={move(1)}>
            {say('down')}
          </Button>
          <Button small onPress={() => change((before) => ({ ...before, fields: before.fields.toSpliced(index, 1) }))}>
            {say('removeField')}
          </Button>
        </div>
      </div>
    </fieldset>
  );
}

function TeamEditor(props: {
  readonly field: PlanField;
  readonly onChange: (team: readonly TeamSeat[]) => void;
  readonly onExperts: (experts: number) => void;
}) {
  const say = useText(partTexts);
  const inLanguage = useBilingual();
  const { facts } = useEditing();
  const { field, onChange, onExperts } = props;
  const { team } = field;
  const nameOf = (code: DepartmentId): string => inLanguage(getDepartment(code).short);
  const open = DEPARTMENTS.filter(({ code }) => !team.some(({ pool }) => pool === code));
  return (
    <fieldset className="boxes stacked">
      <legend className="field-label">{say('teamTitle')}</legend>
      {team.map(({ pool, count }, seat) => (
        // A department may stand twice, which is a finding; its place tells the two apart.
        // oxlint-disable-next-line react/no-array-index-key
        <p className="pl-seat" key={`${pool} ${seat}`}>
          <span>{nameOf(pool)}</span>
          <CountInput
            label={say('seatCount', { department: nameOf(pool) })}
            value={count}
            isReadOnly={false}
            onChange={(next) => onChange(team.with(seat, { pool, count: next }))}
          />
          <span className="qq s12">{say('eligible', { count: facts.pools[pool].eligible })}</span>
          <Button
            kind="link"
            small
            aria-label={say('removeSeat', { department: nameOf(pool) })}
            onPress={() => onChange(team.toSpliced(seat, 1))}
          >
            ×
          </Button>
        </p>
      ))}
      {open.length > 0 && (
        <Menu
          trigger={say('addSeat')}
          triggerClass="btn btn-s"
          entries={open.map(({ code }) => ({
            id: code,
            label: nameOf(code),
            note: say('eligible', { count: facts.pools[code].eligible }),
            onAction: () => onChange([...team, { pool: code, count: 1 }]),
          }))}
        />
      )}
      <p className="pl-seat">
        <span>{say('expertsLabel')}</span>
        <CountInput label={say('expertsLabel')} value={field.experts} isReadOnly={false} onChange={onExperts} />
      </p>
    </fieldset>
  );
}

/** Departments keep the order of the dictionary, however they were ticked. */
export function inOrder(chosen: readonly DepartmentId[], code: DepartmentId, isIn: boolean): readonly DepartmentId[] {
  return DEPARTMENTS.map((department) => department.code).filter((one) => (one === code ? isIn : chosen.includes(one)));
}
