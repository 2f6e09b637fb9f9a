import type { RecordStandardInput } from '@hengjian/ui';
import { Checkbox, DatePicker, TextField, useText } from '@hengjian/ui';
import { libraryTexts } from './library-texts.ts';

export type StandardDraft = RecordStandardInput['body'];
type Successors = StandardDraft['replacedBy'];

/** One a line: a number, and behind the first blank after its year the part it takes over. */
export function readSuccessors(text: string): Successors {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, number = line, part = ''] = /^(.*?[-—–:]\d{4}|《.*》\S*|\S+)(?:\s+(.*))?$/.exec(line) ?? [];
      return { number: number.trim(), part: part.trim() };
    });
}

export function writeSuccessors(successors: Successors): string {
  return successors.map(({ number, part }) => (part === '' ? number : `${number} ${part}`)).join('\n');
}

export interface WithdrawalDraft {
  readonly withdrawn: string | null;
  readonly transitionUntil: string | null;
  readonly citable: boolean;
  readonly successors: string;
}

/** The part of a standard that says how it ends. */
export function WithdrawalFields({
  value,
  onChange,
}: {
  readonly value: WithdrawalDraft;
  readonly onChange: (value: WithdrawalDraft) => void;
}) {
  const say = useText(libraryTexts);
  return (
    <>
      <DatePicker
        label={say('withdrawn')}
        description={say('withdrawnNote')}
        value={value.withdrawn}
        onChange={(withdrawn) => onChange({ ...value, withdrawn })}
      />
      <TextField
        label={say('successors')}
        description={say('successorsNote')}
        rows={2}
        value={value.successors}
        onChange={(successors) => onChange({ ...value, successors })}
      />
      <DatePicker
        label={say('transitionUntil')}
        description={say('transitionNote')}
        value={value.transitionUntil}
        onChange={(transitionUntil) => onChange({ ...value, transitionUntil })}
      />
      <Checkbox isSelected={value.citable} onChange={(citable) => onChange({ ...value, citable })}>
        {say('citable')}
      </Checkbox>
    </>
  );
}
