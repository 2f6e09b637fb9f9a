import { api, Button, ErrorNotice, Notice, SectionHead, TextField, useAction, useText } from '@hengjian/ui';
import { type FormEvent, useState } from 'react';
import { accountTexts } from './account-texts.ts';

const EMPTY = { current: '', next: '', again: '' };

export function PasswordForm() {
  const say = useText(accountTexts);
  const [typed, setTyped] = useState(EMPTY);
  const [done, setDone] = useState(false);
  const change = useAction(() => api.changePassword({ body: { current: typed.current, next: typed.next } }), {
    refresh: ['listOwnSessions', 'getSession'],
    onDone: () => {
      setTyped(EMPTY);
      setDone(true);
    },
  });
  const differs = typed.again !== '' && typed.again !== typed.next;
  const ready = typed.current !== '' && typed.next !== '' && typed.again === typed.next;
  const type = (field: keyof typeof EMPTY) => (value: string) => {
    setDone(false);
    setTyped({ ...typed, [field]: value });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready) change.run(undefined);
  };
  return (
    <section>
      <SectionHead title={say('passwordTitle')} />
      <form className="stack" onSubmit={submit}>
        <TextField
          label={say('passwordNow')}
          type="password"
          autoComplete="current-password"
          value={typed.current}
          onChange={type('current')}
        />
        <TextField
          label={say('passwordNext')}
          description={say('passwordRule')}
          type="password"
          autoComplete="new-password"
          value={typed.next}
          onChange={type('next')}
        />
        <TextField
          label={say('passwordAgain')}
          error={differs ? say('passwordDiffers') : undefined}
          type="password"
          autoComplete="new-password"
          value={typed.again}
          onChange={type('again')}
        />
        <ErrorNotice error={change.refused} />
        {done && <Notice kind="done">{say('passwordDone')}</Notice>}
        <Button type="submit" isDisabled={!ready || change.busy}>
          {say('passwordChange')}
        </Button>
      </form>
    </section>
  );
}
