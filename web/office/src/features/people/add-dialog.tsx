import {
  api,
  apiQuery,
  Button,
  Dialog,
  ErrorNotice,
  type Option,
  Select,
  TextField,
  useAction,
  useBilingual,
  useText,
} from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useSession } from '../../session/use-session.ts';
import { OncePassword } from './once-password.tsx';
import { ORGANISATION_KINDS } from './organisation-kinds.ts';
import { peopleTexts } from './people-texts.ts';

const LOGIN = /^[A-Za-z0-9][A-Za-z0-9._-]{1,63}$/;

export function AddDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useText(peopleTexts);
  const form = useId();
  const [login, setLogin] = useState('');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [subject, setSubject] = useState('');
  const [organisationId, setOrganisation] = useState<string | null>(null);
  const [password, setPassword] = useState<string>();
  const options = useQuery(apiQuery('getSessionOptions', {}));
  const add = useAction(
    (body: { login: string; name: string; organisationId: string; email?: string; singleSignOnSubject?: string }) =>
      api.addPerson({ body }),
    { refresh: ['listPeople'], onDone: ({ data }) => setPassword(data.initialPassword) },
  );
  const ready = LOGIN.test(login) && name.trim() !== '' && organisationId !== null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!ready) return;
    add.run({
      login,
      name: name.trim(),
      organisationId,
      ...(email.trim() === '' ? {} : { email: email.trim() }),
      ...(subject.trim() === '' ? {} : { singleSignOnSubject: subject.trim() }),
    });
  };
  if (password !== undefined)
    return (
      // An alert: a click beside it would take the password away for good.
      <Dialog
        key="once"
        isOpen
        alert
        title={say('once')}
        onClose={onClose}
        actions={
          <Button kind="main" onPress={onClose}>
            {say('onceDone')}
          </Button>
        }
      >
        <OncePassword person={{ name: name.trim(), login }} password={password} />
      </Dialog>
    );
  return (
    <Dialog
      isOpen
      title={say('add')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say('cancel')}</Button>
          <Button kind="main" type="submit" form={form} isDisabled={!ready || add.busy}>
            {say('addDo')}
          </Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={submit}>
        <p className="s13 q">{say('addWhy')}</p>
        <TextField label={say('name')} value={name} onChange={setName} maxLength={100} autoComplete="off" />
        <TextField
          label={say('login')}
          description={say('loginHint')}
          error={login.length > 1 && !LOGIN.test(login) ? say('loginBad') : undefined}
          value={login}
          onChange={setLogin}
          maxLength={64}
          autoComplete="off"
          spellCheck="false"
        />
        <OrganisationFields value={organisationId} onChange={setOrganisation} />
        <TextField
          label={say('email')}
          optional
          description={say('emailHint')}
          type="email"
          value={email}
          onChange={setEmail}
          maxLength={254}
          autoComplete="off"
        />
        {options.data?.oidc && (
          <TextField label={say('subject')} optional value={subject} onChange={setSubject} maxLength={255} />
        )}
        <ErrorNotice error={add.refused} />
      </form>
    </Dialog>
  );
}

interface OrganisationFieldsProps {
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

/** First the kind, then those of it that lie in the jurisdiction. */
function OrganisationFields({ value, onChange }: OrganisationFieldsProps) {
  const say = useText(peopleTexts);
  const inLanguage = useBilingual();
  const { region } = useSession().organisation;
  const [kind, setKind] = useState<(typeof ORGANISATION_KINDS)[number]['kind']>('regulator');
  const found = useQuery(apiQuery('listOrganisations', { query: { kind, region } }));
  const options: readonly Option<string>[] = (found.data?.organisations ?? []).map(({ id, name }) => ({
    value: id,
    label: inLanguage(name),
  }));
  return (
    <>
      <Select
        label={say('kind')}
        value={kind}
        options={ORGANISATION_KINDS.map((one) => ({ value: one.kind, label: inLanguage(one) }))}
        onChange={(next) => {
          setKind(next);
          onChange(null);
        }}
      />
      <Select label={say('organisation')} value={value} options={options} onChange={onChange} />
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
    </>
  );
}
