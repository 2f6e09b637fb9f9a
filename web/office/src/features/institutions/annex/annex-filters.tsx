import { Button, Select, TextField, useBilingual, useText } from '@hengjian/ui';
import { type FormEvent, useState } from 'react';
import { CERTIFICATE_FIELDS } from '../../../registry/certificate-entries.ts';
import { registryTexts } from '../../../registry/registry-texts.ts';
import { AXES, AXIS_SHORT } from '../../../registry/standing.ts';
import { institutionsTexts } from '../institutions-texts.ts';
import { annexTexts } from './annex-texts.ts';
import type { InstitutionSearch } from '../search.ts';

export interface AnnexFiltersProps {
  readonly search: InstitutionSearch;
  readonly sites: readonly { readonly number: number; readonly name: string }[];
  readonly onChange: (change: Readonly<Partial<Record<keyof InstitutionSearch, unknown>>>) => void;
}

const ANY = 'any';

/** Axis, words or standard numbers in any writing, field, site, and the order of severity. */
export function AnnexFilters({ search, sites, onChange }: AnnexFiltersProps) {
  const say = useText(institutionsTexts);
  const sayAnnex = useText(annexTexts);
  const common = useText(registryTexts);
  const inLanguage = useBilingual();
  const [words, setWords] = useState(search.q ?? '');
  const set = (key: keyof InstitutionSearch, value: unknown) => onChange({ [key]: value });
  const find = (event: FormEvent): void => {
    event.preventDefault();
    set('q', words.trim() === '' ? undefined : words.trim());
  };
  const any = { value: ANY, label: common('all') };
  return (
    <div className="filters annex-filters">
      <form onSubmit={find}>
        <TextField
          label={common('search')}
          placeholder={sayAnnex('annexSearchHint')}
          value={words}
          onChange={setWords}
          maxLength={200}
        />
      </form>
      <Select
        label={say('axis')}
        options={AXES.map((axis) => ({ value: axis, label: inLanguage(AXIS_SHORT[axis]) }))}
        value={search.axis ?? 'licence'}
        onChange={(axis) => set('axis', axis === 'licence' ? undefined : axis)}
      />
      <Select
        label={say('field')}
        options={[
          any,
          ...CERTIFICATE_FIELDS.map(({ code, words: name }) => ({ value: code, label: inLanguage(name) })),
        ]}
        value={search.field ?? ANY}
        onChange={(field) => set('field', field === ANY ? undefined : field)}
      />
      <Select
        label={say('site')}
        options={[any, ...sites.map(({ number, name }) => ({ value: String(number), label: `${number} ${name}` }))]}
        value={search.site === undefined ? ANY : String(search.site)}
        onChange={(site) => set('site', site === ANY ? undefined : Number(site))}
      />
      <Select
        label={sayAnnex('order')}
        options={[
          { value: 'annex', label: sayAnnex('orderAnnex') },
          { value: 'severity', label: sayAnnex('orderSeverity') },
        ]}
        value={search.order ?? 'annex'}
        onChange={(order) => set('order', order === 'severity' ? order : undefined)}
      />
      {(search.q ?? search.field ?? search.site ?? search.state) !== undefined && (
        <Button
          kind="link"
          onPress={() => {
            setWords('');
            onChange({ q: undefined, field: undefined, site: undefined, state: undefined });
          }}
        >
          {common('clear')}
        </Button>
      )}
    </div>
  );
}
