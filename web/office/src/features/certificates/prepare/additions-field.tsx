import { Button, SectionHead, TextField, useFormats, useText } from '@hengjian/ui';
import { useState } from 'react';
import { certificatesTexts } from '../certificates-texts.ts';
import type { Addition } from './draft.ts';
import { COLUMNS, readRows } from './read-rows.ts';

const SHOWN = 10;

/** Rows to be added, as they are copied out of a spreadsheet. Whole annexes come in by import. */
export function AdditionsField({
  value,
  onChange,
}: {
  readonly value: readonly Addition[];
  readonly onChange: (rows: Addition[]) => void;
}) {
  const say = useText(certificatesTexts);
  const { number, list } = useFormats();
  const [text, setText] = useState('');
  const { rows, problems } = readRows(text);
  return (
    <section>
      <SectionHead title={say('additions')} note={say('additionsNote')} />
      <p className="s12 q">{list(COLUMNS.map((column) => say(column)))}</p>
      <TextField label={say('pasteRows')} rows={5} value={text} onChange={setText} />
      {problems.length > 0 && (
        <ul className="s13 problems">
          {problems.slice(0, SHOWN).map(({ line, column }) => (
            <li key={line}>{say('badLine', { line: number(line), column: say(column) })}</li>
          ))}
        </ul>
      )}
      <div className="acts-row">
        <Button
          isDisabled={rows.length === 0}
          onPress={() => {
            onChange([...value, ...rows]);
            setText('');
          }}
        >
          {say('takeRows', { count: rows.length })}
        </Button>
        {value.length > 0 && (
          <>
            <span className="s13">{say('rowsTaken', { count: value.length })}</span>
            <Button kind="link" onPress={() => onChange([])}>
              {say('dropRows')}
            </Button>
          </>
        )}
      </div>
      {value.length > 0 && (
        <ol className="s13 taken">
          {value.slice(0, SHOWN).map((row) => (
            <li key={JSON.stringify(row)} lang="zh-CN">
              {row.site} · {row.object} {row.parameter} · {row.standardNumber} {row.restriction}
            </li>
          ))}
          {value.length > SHOWN && <li>… {number(value.length)}</li>}
        </ol>
      )}
    </section>
  );
}
