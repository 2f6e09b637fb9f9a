import { api, Button, type DataOf, Dialog, ErrorNotice, TextField, useAction, useText } from '@hengjian/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sessionQuery } from '../../session/session.ts';
import { accountTexts } from './account-texts.ts';
import { QrCode } from './qr-code.tsx';

export interface EnrolDialogProps {
  readonly enrolment: DataOf<'beginTotp'>;
  readonly onClose: () => void;
}

/** Scan, confirm by a first code, keep the recovery codes. Not dismissed by a stray click: the codes are shown once. */
export function EnrolDialog({ enrolment, onClose }: EnrolDialogProps) {
  const say = useText(accountTexts);
  const client = useQueryClient();
  const [code, setCode] = useState('');
  const [recoveryCodes, setRecoveryCodes] = useState<readonly string[]>();
  const confirm = useAction(() => api.confirmTotp({ body: { code: code.replace(/\s/g, '') } }), {
    onDone: (answer) => setRecoveryCodes(answer.data.recoveryCodes),
  });
  const close = (): void => {
    onClose();
    void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
    void client.invalidateQueries({ queryKey: ['getTotp'] });
  };
  if (recoveryCodes !== undefined) {
    return (
      <Dialog
        alert
        isOpen
        title={say('codesTitle')}
        onClose={close}
        actions={
          <Button kind="main" onPress={close}>
            {say('codesSaved')}
          </Button>
        }
      >
        <p className="s13">{say('codesWhy')}</p>
        <ol className="codes mono">
          {recoveryCodes.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ol>
      </Dialog>
    );
  }
  return (
    <Dialog
      alert
      isOpen
      title={say('enrolTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say('cancel')}</Button>
          <Button kind="main" isDisabled={confirm.busy || code.trim() === ''} onPress={() => confirm.run(undefined)}>
            {say('confirm')}
          </Button>
        </>
      }
    >
      <p className="s13">{say('enrolScan')}</p>
      <QrCode text={enrolment.otpauthUrl} label={say('enrolQr')} />
      <form
        className="stack narrow"
        onSubmit={(event) => {
          event.preventDefault();
          confirm.run(undefined);
        }}
      >
        <p className="s13">
          <span className="lab">{say('secret')}</span>{' '}
          <span className="mono">{enrolment.secret.match(/.{1,4}/g)?.join(' ')}</span>
        </p>
        <TextField
          label={say('code')}
          value={code}
          onChange={setCode}
          inputMode="numeric"
          autoComplete="one-time-code"
        />
        <ErrorNotice error={confirm.refused} />
      </form>
    </Dialog>
  );
}
