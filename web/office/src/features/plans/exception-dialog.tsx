import {
  api,
  apiQuery,
  Button,
  Dialog,
  ErrorNotice,
  RadioGroup,
  TextField,
  useAction,
  useBilingual,
  useText,
} from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { type ExceptionWish, useEditing } from './editing.ts';
import { PRINCIPLES, principleName } from './exceptions-tab.tsx';
import { exceptionTexts } from './exception-texts.ts';

/** Asks to depart from what holds as a rule. Somebody else will decide. */
export function ExceptionDialog({ wish, onClose }: { readonly wish: ExceptionWish; readonly onClose: () => void }) {
  const say = useText(exceptionTexts);
  const { plan, goTo } = useEditing();
  const [kind, setKind] = useState(wish.kind);
  const [target, setTarget] = useState(wish.target);
  const [reason, setReason] = useState('');
  const ask = useAction(
    () => api.requestException({ params: { id: plan.id }, body: { kind, target, reason: reason.trim() } }),
    {
      refresh: ['getPlan'],
      onDone: () => {
        onClose();
        goTo('exceptions');
      },
    },
  );
  return (
    <Dialog
      isOpen
      title={say('exceptionAsk')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say('cancel')}</Button>
          <Button
            kind="main"
            isDisabled={ask.busy || target === '' || reason.trim() === ''}
            onPress={() => ask.run(undefined)}
          >
            {say('send')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p className="s13 q">{say('exceptionsNote')}</p>
        {plan.content.level === 'district' && (
          <RadioGroup
            label={say('exceptionKind')}
            value={kind}
            onChange={(next) => {
              setKind(next);
              setTarget('');
            }}
            options={[
              { value: 'repeat', label: say('repeat') },
              { value: 'principle', label: say('principle') },
            ]}
          />
        )}
        {kind === 'principle' ? (
          <PrinciplePicker value={target} onChange={setTarget} />
        ) : (
          <InstitutionPicker value={target} onChange={setTarget} />
        )}
        <TextField label={say('exceptionReason')} rows={3} maxLength={2000} value={reason} onChange={setReason} />
        <ErrorNotice error={ask.refused} />
      </div>
    </Dialog>
  );
}

interface PickerProps {
  readonly value: string;
  readonly onChange: (target: string) => void;
}

function PrinciplePicker({ value, onChange }: PickerProps) {
  const say = useText(exceptionTexts);
  const inLanguage = useBilingual();
  const { findings } = useEditing();
  // Only what has something to say about this plan can be departed from.
  const governing = PRINCIPLES.filter(({ code }) => findings.some(({ rule }) => rule === code));
  return (
    <RadioGroup
      label={say('principleRule')}
      value={value === '' ? null : value}
      onChange={onChange}
      options={governing.map(({ code }) => ({ value: code, label: inLanguage(principleName(code)) }))}
    />
  );
}

const SHOWN = 8;

function InstitutionPicker({ value, onChange }: PickerProps) {
  const say = useText(exceptionTexts);
  const { plan } = useEditing();
  const [words, setWords] = useState(value);
  const search = useDeferredValue(words.trim());
  const found = useQuery({
    ...apiQuery('listInstitutions', { query: { search, region: plan.content.region, size: SHOWN } }),
    enabled: search.length >= 2,
  });
  const rows = search.length >= 2 ? (found.data?.rows ?? []) : [];
  const total = found.data?.total ?? 0;
  return (
    <>
      <TextField label={say('institutionFind')} value={words} onChange={setWords} />
      <ErrorNotice error={found.error} />
      {search.length >= 2 && found.data !== undefined && rows.length === 0 && (
        <p className="s12 qq">{say('institutionNone')}</p>
      )}
      {rows.length > 0 && (
        <RadioGroup
          label={say('institution')}
          value={value === '' ? null : value}
          onChange={onChange}
          options={rows.map(({ code, name }) => ({ value: code, label: name, note: code }))}
          {...(total > SHOWN ? { description: say('institutionMore', { count: total, shown: SHOWN }) } : {})}
        />
      )}
    </>
  );
}
