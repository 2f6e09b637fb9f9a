import { type CreateInstitutionInput, type Refused, useText } from '@hengjian/ui';
import { FIELDS, CREDIT, KINDS, LICENCE_STATUSES, regionsUnder, type Entry } from '../../registry/dictionaries.ts';
import { type FormField, RecordForm } from '../../registry/record-form.tsx';
import { useSession } from '../../session/use-session.ts';
import { institutionsTexts } from './institutions-texts.ts';

export type InstitutionDraft = CreateInstitutionInput['body']['draft'];
type Key = Extract<keyof InstitutionDraft, string>;

export interface InstitutionFormProps {
  readonly initial: InstitutionDraft;
  /** Of a record that is there, status, number and expiry follow from decisions: they are shown and not typed. */
  readonly existing?: true;
  readonly readCredit: boolean;
  readonly busy: boolean;
  readonly refused: Refused | undefined;
  readonly onSave: (draft: InstitutionDraft) => void;
  readonly onCancel: () => void;
}

const NATION: Entry = { code: '000000', words: { zh: '全国', en: 'National' } };

export function InstitutionForm({ readCredit, existing, ...rest }: InstitutionFormProps) {
  const say = useText(institutionsTexts);
  const { organisation } = useSession();
  const hint = say(existing ? 'computedHint' : 'takeOverHint');
  const province = `${organisation.region.slice(0, 2)}0000`;
  const fields: readonly FormField<Key>[] = [
    { key: 'name', label: say('name'), type: 'text' },
    { key: 'uscc', label: say('uscc'), type: 'text', hint: say('usccHint') },
    { key: 'region', label: say('region'), type: 'choice', entries: regionsUnder(organisation.region) },
    { key: 'kind', label: say('kind'), type: 'choice', entries: KINDS },
    { key: 'nameEn', label: say('nameEn'), type: 'text', optional: true },
    { key: 'formerNames', label: say('formerNames'), type: 'texts', optional: true },
    { key: 'address', label: say('address'), type: 'text', optional: true },
    { key: 'fields', label: say('fields'), type: 'choices', entries: FIELDS },
    { key: 'status', label: say('status'), type: existing ? 'fixed' : 'choice', entries: LICENCE_STATUSES, hint },
    {
      key: 'licensedBy',
      label: say('licensedBy'),
      type: 'choice',
      entries: [...regionsUnder(province).slice(0, 1), NATION],
    },
    {
      key: 'certificateNumber',
      label: say('certificateNumber'),
      type: existing ? 'fixed' : 'text',
      optional: true,
      hint,
    },
    {
      key: 'certificateExpires',
      label: say('certificateExpires'),
      type: existing ? 'fixed' : 'date',
      optional: true,
      hint,
    },
    ...(readCredit
      ? ([
          { key: 'creditClass', label: say('creditClass'), type: 'choice', entries: CREDIT, optional: true },
          { key: 'violationLastYear', label: say('violationLastYear'), type: 'switch' },
          { key: 'commitmentFinding', label: say('commitmentFinding'), type: 'switch' },
        ] as const)
      : []),
  ];
  return <RecordForm<InstitutionDraft> fields={fields} {...rest} />;
}
