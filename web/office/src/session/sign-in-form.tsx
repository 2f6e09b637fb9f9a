import { api, Button, ErrorNotice, TextField, useAction, useText } from '@hengjian/ui';
import { type FormEvent, useState } from 'react';
import type { Session } from './session.ts';
import { signInTexts } from './sign-in-texts.ts';

export interface SignInFormProps {
  readonly onSignedIn: (session: Session) => void;
  /** Who is expected, when it is known. */
  readonly expected?: string;
}

/** User name and password, then the second step if the account has one. A lock-out says how long it lasts. */
export function SignInForm({ onSignedIn, expected = '' }: SignInFormProps) {
  const say = useText(signInTexts);
  const [login, setLogin] = useState(expected);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [step, setStep] = useState<'password' | 'code'>('password');
  const enter = useAction(() => api.createSession({ body: { login, password } }), {
    onDone: (answer) => {
      if (answer.status === 202) setStep('code');
      else onSignedIn(answer.data);
    },
  });
  const confirm = useAction(() => api.completeSession({ body: { code } }), {
    onDone: (answer) => onSignedIn(answer.data),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (step === 'password') enter.run(undefined);
    else confirm.run(undefined);
  };
  if (step === 'code') {
    return (
      <form onSubmit={submit}>
        <TextField
          key="code"
          label={say('code')}
          description={say('codeWhy')}
          value={code}
          onChange={setCode}
          inputMode="numeric"
          autoComplete="one-time-code"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- it replaces the field that had the focus
          autoFocus
          isRequired
        />
        <ErrorNotice error={confirm.refused} />
        <Button type="submit" kind="main" isDisabled={confirm.busy}>
          {say('confirm')}
        </Button>
        <Button
          kind="link"
          onPress={() => {
            setStep('password');
            setCode('');
            confirm.clear();
          }}
        >
          {say('back')}
        </Button>
      </form>
    );
  }
  return (
    <form onSubmit={submit}>
      <TextField label={say('login')} value={login} onChange={setLogin} autoComplete="username" isRequired />
      <TextField
        label={say('password')}
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        isRequired
      />
      <ErrorNotice error={enter.refused} />
      <Button type="submit" kind="main" isDisabled={enter.busy}>
        {enter.busy ? say('entering') : say('enter')}
      </Button>
    </form>
  );
}
