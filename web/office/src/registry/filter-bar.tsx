import { Button, type Option, Select, TextField, useBilingual, useText } from '@hengjian/ui';
import { type FormEvent, useState } from 'react';
import type { Entry } from './dictionaries.ts';
import { type ListSearch, withFilter } from './list-search.ts';
import { registryTexts } from './registry-texts.ts';
import './registry.css';

export interface FilterChoice {
  readonly key: keyof ListSearch;
  readonly label: string;
  readonly entries: readonly Entry[];
}

export interface FilterBarProps {
  readonly search: ListSearch;
  readonly onSearch: (search: ListSearch) => void;
  readonly choices: readonly FilterChoice[];
  /** What the words are looked for in. */
  readonly hint: string;
}

const ANY = 'any';

/** Words to find and a few closed lists; every change is at once in the address. */
export function FilterBar({ search, onSearch, choices, hint }: FilterBarProps) {
  const say = useText(registryTexts);
  const inLanguage = useBilingual();
  const [typed, setTyped] = useState({ from: search.q, text: search.q ?? '' });
  // Going back in the browser changes the address under the field.
  if (typed.from !== search.q) setTyped({ from: search.q, text: search.q ?? '' });
  const find = (event: FormEvent): void => {
    event.preventDefault();
    onSearch(withFilter(search, { q: typed.text }));
  };
  const options = (entries: readonly Entry[]): readonly Option<string>[] => [
    { value: ANY, label: say('all') },
    ...entries.map(({ code, words }) => ({ value: code, label: inLanguage(words) })),
  ];
  const filtered = search.q !== undefined || choices.some(({ key }) => search[key] !== undefined);
  return (
    <div className="filters">
      <form onSubmit={find}>
        <TextField
          label={say('search')}
          placeholder={hint}
          type="search"
          value={typed.text}
          onChange={(text) => setTyped({ from: search.q, text })}
        />
      </form>
      {choices.map(({ key, label, entries }) => (
        <Select
          key={key}
          label={label}
          options={options(entries)}
          value={String(search[key] ?? ANY)}
          onChange={(value) => onSearch(withFilter(search, { [key]: value === ANY ? undefined : value }))}
        />
      ))}
      {filtered && (
        <Button
          kind="link"
          onPress={() =>
            onSearch(
              withFilter(search, { q: undefined, ...Object.fromEntries(choices.map(({ key }) => [key, undefined])) }),
            )
          }
        >
          {say('clear')}
        </Button>
      )}
    </div>
  );
}
