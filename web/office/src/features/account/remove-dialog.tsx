import { api, Button, Dialog, ErrorNotice, TextField, useAction, useText } from '@hengjian/ui';
import { useState } from 'react';
import { accountTexts } from './account-texts.ts';

export function RemoveDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useText(accountTexts);
  const [password, setPassword] = useState('');
  const remove = useAction(() => api.removeTotp({ body: { password } }), {
    refresh: ['getSession', 'getTotp'],
    onDone: onClose,
  });
  return (
    <Dialog
      isOpen
      title={say('disableTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say('cancel')}</Button>
          <Button kind="main" isDisabled={remove.busy || password === ''} onPress={() => remove.run(undefined)}>
            {say('disable')}
          </Button>
        </>
      }
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          remove.run(undefined);
        }}
      >
        <p className="s13">{say('disableWhy')}</p>
        <TextField
          label={say('passwordNow')}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
        <ErrorNotice error={remove.refused} />
      </form>
    </Dialog>
  );
}
