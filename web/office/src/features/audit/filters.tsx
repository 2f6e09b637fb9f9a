import { Button, DatePicker, Select, TextField, useBilingual, useText } from '@hengjian/ui';
import { useState } from 'react';
import { actionWords, KNOWN_ACTIONS } from './action-words.ts';
import { auditTexts } from './audit-texts.ts';
import { type AuditSearch, withFilter } from './search.ts';

export interface FiltersProps {
  readonly search: AuditSearch;
  readonly onSearch: (search: AuditSearch) => void;
}

const ANY = 'any';

/** Every change is at once in the address; the words of a person when they are finished. */
export function Filters({ search, onSearch }: FiltersProps) {
  const say = useText(auditTexts);
  const inLanguage = useBilingual();
  const { person = '', action, outcome, from = null, to = null } = search;
  const [typed, setTyped] = useState({ from: person, text: person });
  // Going back in the browser changes the address under the field.
  if (typed.from !== person) setTyped({ from: person, text: person });
  const known = KNOWN_ACTIONS.map((one) => ({ value: one.action, label: inLanguage(one.words) }));
  const foreign = action === undefined || known.some(({ value }) => value === action) ? [] : [action];
  return (
    <div className="audit-filters noprint">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSearch(withFilter(search, { person: typed.text }));
        }}
      >
        <TextField
          label={say('person')}
          placeholder={say('personHint')}
          type="search"
          value={typed.text}
          onChange={(text) => setTyped({ from: person, text })}
        />
        <Button type="submit">{say('find')}</Button>
      </form>
      <Select
        label={say('action')}
        value={action ?? ANY}
        options={[
          { value: ANY, label: say('all') },
          ...foreign.map((value) => ({ value, label: inLanguage(actionWords(value)) })),
          ...known,
        ]}
        onChange={(value) => onSearch(withFilter(search, { action: value === ANY ? null : value }))}
      />
      <Select
        label={say('outcome')}
        value={outcome ?? ANY}
        options={[
          { value: ANY, label: say('all') },
          { value: 'done', label: say('done') },
          { value: 'refused', label: say('refused') },
        ]}
        onChange={(value) => onSearch(withFilter(search, { outcome: value === ANY ? null : value }))}
      />
      <DatePicker label={say('from')} value={from} onChange={(day) => onSearch(withFilter(search, { from: day }))} />
      <DatePicker label={say('to')} value={to} onChange={(day) => onSearch(withFilter(search, { to: day }))} />
      {Object.keys(search).some((key) => key !== 'before') && (
        <Button kind="link" onPress={() => onSearch({})}>
          {say('clear')}
        </Button>
      )}
    </div>
  );
}
