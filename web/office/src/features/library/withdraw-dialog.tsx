import {
  api,
  Button,
  type DataOf,
  Dialog,
  ErrorNotice,
  Notice,
  TextField,
  useAction,
  useFormats,
  useText,
} from '@hengjian/ui';
import { useState } from 'react';
import { libraryTexts } from './library-texts.ts';
import { readSuccessors, WithdrawalFields } from './standard-form.tsx';
import { StateBar } from './state-bar.tsx';

type Known = NonNullable<DataOf<'getStandard'>['standard']>;
type Preview = Extract<Awaited<ReturnType<typeof api.previewWithdrawal>>, { ok: true }>['data'];

/** Withdraws a standard: first what would change, then the withdrawal itself. */
export function WithdrawDialog({ known, onClose }: { readonly known: Known; readonly onClose: () => void }) {
  const say = useText(libraryTexts);
  const { number: digits, list } = useFormats();
  const [draft, setDraft] = useState({
    withdrawn: null as string | null,
    transitionUntil: null as string | null,
    citable: false,
    successors: '',
  });
  const [reason, setReason] = useState('');
  const [preview, setPreview] = useState<Preview>();
  const facts = (withdrawn: string) => ({
    withdrawn,
    transitionUntil: draft.transitionUntil,
    citable: draft.citable,
    replacedBy: readSuccessors(draft.successors),
  });
  const params = { number: known.number };
  const look = useAction((withdrawn: string) => api.previewWithdrawal({ params, body: facts(withdrawn) }), {
    onDone: ({ data }) => setPreview(data),
  });
  const withdraw = useAction(
    (withdrawn: string) =>
      api.withdrawStandard({ params, body: { version: known.version, reason, ...facts(withdrawn) } }),
    { refresh: ['listStandards', 'getStandard', 'listAffectedByStandard'], onDone: onClose },
  );
  const day = draft.withdrawn;
  return (
    <Dialog
      isOpen
      wide
      title={`${say('withdraw')} ${known.number}`}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say('cancel')}</Button>
          <Button isDisabled={day === null || look.busy} onPress={() => day !== null && look.run(day)}>
            {say('preview')}
          </Button>
          <Button
            kind="main"
            isDisabled={day === null || preview === undefined || withdraw.busy}
            onPress={() => day !== null && withdraw.run(day)}
          >
            {say('withdraw')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <WithdrawalFields
          value={draft}
          onChange={(next) => {
            setDraft(next);
            // What was shown no longer answers what is asked.
            setPreview(undefined);
          }}
        />
        <TextField
          label={say('reason')}
          description={say('reasonNote')}
          rows={2}
          maxLength={2000}
          value={reason}
          onChange={setReason}
        />
        <ErrorNotice error={look.refused ?? withdraw.refused} />
        {preview !== undefined && (
          <Notice>
            <b>{say('previewTitle')}</b>
            <p>
              {preview.rowCount === 0
                ? say('noneAffected')
                : say('previewLine', {
                    institutions: digits(preview.institutions),
                    rows: digits(preview.rowCount),
                    items: digits(preview.items),
                  })}
            </p>
            {preview.rowCount > 0 && (
              <>
                <StateBar label={say('before')} counts={preview.before} />
                <StateBar label={say('onWithdrawal')} counts={preview.onWithdrawal} />
                <StateBar label={say('afterTransition')} counts={preview.afterTransition} />
              </>
            )}
            {preview.entries.length > 0 && (
              <p className="s13">
                {say('entriesAffected', { list: list(preview.entries.map(({ code, name }) => `${code} ${name}`)) })}
              </p>
            )}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}
