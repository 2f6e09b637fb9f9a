import {
  api,
  Button,
  ErrorNotice,
  type SaveSearchInput,
  Select,
  TextField,
  useAction,
  useBilingual,
  useText,
} from '@hengjian/ui';
import { type FormEvent, useState } from 'react';
import { CERTIFICATE_FIELDS } from '../../registry/certificate-entries.ts';
import { regionsUnder } from '../../registry/dictionaries.ts';
import { useSession } from '../../session/use-session.ts';
import { subscriptionsTexts } from './subscriptions-texts.ts';

const ANY = 'any';
const AXES = ['licence', 'accreditation'] as const;

type Query = SaveSearchInput['body']['query'];

/** A search as its permanent link would hold it, under a name of one's own. */
export function SaveForm({ onClose }: { readonly onClose: () => void }) {
  const say = useText(subscriptionsTexts);
  const inLanguage = useBilingual();
  const { organisation } = useSession();
  const [name, setName] = useState('');
  const [query, setQuery] = useState<Query>({ q: '', region: null, field: null, axis: 'licence' });
  const act = useAction(
    () => api.saveSearch({ body: { name: (name.trim() || query.q).trim(), query: { ...query, q: query.q.trim() } } }),
    { refresh: ['listSavedSearches'], onDone: onClose },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    act.run(undefined);
  };
  const any = { value: ANY, label: say('all') };
  return (
    <form className="record-form" onSubmit={submit}>
      <div className="grid">
        <TextField
          label={say('words')}
          description={say('wordsHint')}
          maxLength={200}
          value={query.q}
          onChange={(q) => setQuery({ ...query, q })}
        />
        <TextField label={say('name')} optional maxLength={100} value={name} onChange={setName} />
        <Select
          label={say('region')}
          options={[
            any,
            ...regionsUnder(organisation.region).map(({ code, words }) => ({ value: code, label: inLanguage(words) })),
          ]}
          value={query.region ?? ANY}
          onChange={(region) => setQuery({ ...query, region: region === ANY ? null : region })}
        />
        <Select
          label={say('field')}
          options={[any, ...CERTIFICATE_FIELDS.map(({ code, words }) => ({ value: code, label: inLanguage(words) }))]}
          value={query.field ?? ANY}
          onChange={(field) => setQuery({ ...query, field: field === ANY ? null : field })}
        />
        <Select
          label={say('axis')}
          options={AXES.map((axis) => ({ value: axis, label: say(axis) }))}
          value={query.axis}
          onChange={(axis) => setQuery({ ...query, axis })}
        />
      </div>
      <ErrorNotice error={act.refused} />
      <div className="acts">
        <Button onPress={onClose}>{say('cancel')}</Button>
        <Button
          type="submit"
          kind="main"
          isDisabled={
            (query.q.trim() === '' && query.field === null && query.region === null) ||
            (query.q.trim() === '' && name.trim() === '') ||
            act.busy
          }
        >
          {say('keep')}
        </Button>
      </div>
    </form>
  );
}
