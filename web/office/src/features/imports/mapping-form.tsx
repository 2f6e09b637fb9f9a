import {
  api,
  Button,
  type DataOf,
  ErrorNotice,
  NumberField,
  RadioGroup,
  SectionHead,
  Select,
  useAction,
  useBilingual,
  useText,
} from '@hengjian/ui';
import { useState } from 'react';
import { importsTexts } from './imports-texts.ts';
import { assign, columnsOf } from './mapping.ts';
import { modeOptions } from './mode-options.ts';
import { type Options, OptionsForm } from './options-form.tsx';

const IGNORE = 'ignore';

/** What every column of the file means, beside a few of its values. */
export function MappingForm({ detail }: { readonly detail: DataOf<'getImport'> }) {
  const say = useText(importsTexts);
  const inLanguage = useBilingual();
  const { batch, reading, fields } = detail;
  const [mapping, setMapping] = useState(detail.mapping);
  const [mode, setMode] = useState(batch.mode);
  const [chosen, setChosen] = useState<Options>(detail.options);
  const [headerRow, setHeaderRow] = useState(reading.headerRow);
  const params = { id: batch.id };
  const check = useAction(() => api.checkImport({ params, body: { mode, mapping, options: chosen } }), {
    refresh: ['getImport'],
  });
  const reread = useAction(
    (choice: { sheet?: string; headerRow?: number }) => api.rereadImport({ params, body: choice }),
    {
      refresh: ['getImport'],
    },
  );
  const options = [
    { value: IGNORE, label: say('ignore') },
    ...fields.map(({ key, words, required }) => ({
      value: key,
      label: `${inLanguage(words)}${required && mode === 'create' ? say('requiredMark') : ''}`,
    })),
  ];
  const byColumn = columnsOf(mapping);
  return (
    <section className="stack">
      <SectionHead title={say('mappingTitle')} note={say(detail.remembered ? 'remembered' : 'suggested')} />
      <div className="filters">
        {reading.sheets.length > 1 && (
          <Select
            label={say('sheet')}
            value={reading.sheet}
            onChange={(sheet) => reread.run({ sheet })}
            options={reading.sheets.map(({ name, hidden }) => ({
              value: name,
              label: hidden ? `${name}${say('hidden')}` : name,
            }))}
          />
        )}
        <NumberField
          label={say('headerRow')}
          value={headerRow}
          onChange={(row) => setHeaderRow(row ?? reading.headerRow)}
          minValue={1}
          maxValue={1000}
        />
        <Button
          isDisabled={reread.busy || headerRow === reading.headerRow}
          onPress={() => reread.run({ headerRow, ...(reading.sheet !== null && { sheet: reading.sheet }) })}
        >
          {say('reread')}
        </Button>
      </div>
      {detail.modes.length > 1 && (
        <RadioGroup label={say('mode')} value={mode} onChange={setMode} options={modeOptions(say, batch.subject)} />
      )}
      <OptionsForm fields={detail.optionFields} options={chosen} onChange={setChosen} />
      <div className="mapping">
        <table className="t" aria-label={say('mappingTitle')}>
          <thead>
            <tr>
              <th scope="col">{say('column')}</th>
              <th scope="col">{say('sample')}</th>
              <th scope="col">{say('meaning')}</th>
            </tr>
          </thead>
          <tbody>
            {reading.columns.map(({ index, letter, header, group }) => (
              <tr key={index}>
                <td>
                  <b>{header === '' ? letter : header}</b>
                  <span className="o">{[letter, group].filter(Boolean).join(' · ')}</span>
                </td>
                <td className="s12 q">
                  {reading.sample
                    .map(({ cells }) => cells[index] ?? '')
                    .filter((text) => text !== '')
                    .slice(0, 3)
                    .join(' · ')}
                </td>
                <td>
                  <Select
                    label={<span className="vh">{say('meaningOf', { column: letter })}</span>}
                    value={byColumn.get(index) ?? IGNORE}
                    onChange={(key) => setMapping(assign(mapping, index, key === IGNORE ? null : key))}
                    options={options}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ErrorNotice error={check.refused ?? reread.refused} />
      <div className="steps-acts">
        <Button kind="main" isDisabled={check.busy} onPress={() => check.run(undefined)}>
          {say('check')}
        </Button>
      </div>
    </section>
  );
}
