import { api, type IssueApiKeyInput, SectionHead, useAction, useText } from '@hengjian/ui';
import { RecordForm } from '../../registry/record-form.tsx';
import { dayPlus, officialToday } from '../../registry/today.ts';
import { openDataTexts } from './open-data-texts.ts';

type Draft = IssueApiKeyInput['body'];

/** A key for somebody's program, with its limits and its last day. */
export function IssueForm({
  onClose,
  onIssued,
}: {
  readonly onClose: () => void;
  readonly onIssued: (secret: string) => void;
}) {
  const say = useText(openDataTexts);
  const act = useAction((body: Draft) => api.issueApiKey({ body }), {
    refresh: ['listApiKeys'],
    onDone: ({ data }) => onIssued(data.secret),
  });
  return (
    <>
      <SectionHead title={say('issue')} />
      <RecordForm<Draft>
        initial={{
          holder: '',
          purpose: '',
          contact: '',
          perMinute: 60,
          perDay: 10_000,
          expiresOn: dayPlus(officialToday(), 365),
        }}
        busy={act.busy}
        refused={act.refused}
        onSave={act.run}
        onCancel={onClose}
        fields={[
          { key: 'holder', label: say('holder'), type: 'text' },
          { key: 'purpose', label: say('purpose'), type: 'text' },
          { key: 'contact', label: say('contact'), type: 'text', hint: say('contactHint') },
          { key: 'perMinute', label: say('perMinute'), type: 'number' },
          { key: 'perDay', label: say('perDay'), type: 'number' },
          { key: 'expiresOn', label: say('expiresOn'), type: 'date' },
        ]}
      />
    </>
  );
}
