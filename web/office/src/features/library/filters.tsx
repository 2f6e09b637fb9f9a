import { type Option, Select, TextField, useBilingual, useText } from '@hengjian/ui';
import { type FormEvent, useState } from 'react';
import type { Entry } from '../../registry/dictionaries.ts';
import { registryTexts } from '../../registry/registry-texts.ts';
import { type LibrarySearch, withChange } from './search.ts';

export interface FiltersProps {
  readonly search: LibrarySearch;
  readonly onSearch: (search: LibrarySearch) => void;
  readonly hint?: string;
  readonly choices: readonly {
    readonly key: 'kind' | 'state' | 'field' | 'region';
    readonly label: string;
    readonly entries: readonly Entry[];
  }[];
}

const ANY = 'any';

/** Words to find and closed lists; every change is at once in the address. */
export function Filters({ search, onSearch, hint, choices }: FiltersProps) {
  const say = useText(registryTexts);
  const inLanguage = useBilingual();
  const [typed, setTyped] = useState({ from: search.q, text: search.q ?? '' });
  // Going back in the browser changes the address under the field.
  if (typed.from !== search.q) setTyped({ from: search.q, text: search.q ?? '' });
  const find = (event: FormEvent): void => {
    event.preventDefault();
    onSearch(withChange(search, { q: typed.text }));
  };
  const options = (entries: readonly Entry[]): readonly Option<string>[] => [
    { value: ANY, label: say('all') },
    ...entries.map(({ code, words }) => ({ value: code, label: inLanguage(words) })),
  ];
  return (
    <div className="filters">
      {hint !== undefined && (
        <form onSubmit={find}>
          <TextField
            label={say('search')}
            placeholder={hint}
            type="search"
            value={typed.text}
            onChange={(text) => setTyped({ from: search.q, text })}
          />
        </form>
      )}
      {choices.map(({ key, label, entries }) => (
        <Select
          key={key}
          label={label}
          options={options(entries)}
          value={search[key] ?? ANY}
          onChange={(value) => onSearch(withChange(search, { [key]: value === ANY ? undefined : value }))}
        />
      ))}
    </div>
  );
}
