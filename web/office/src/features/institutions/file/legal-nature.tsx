import {
  api,
  Button,
  type DataOf,
  Pairs,
  SectionHead,
  type SetLegalNatureInput,
  useAction,
  useBilingual,
  useFormats,
  useText,
} from '@hengjian/ui';
import { useState } from 'react';
import { wordsOf } from '../../../registry/dictionaries.ts';
import { RecordForm } from '../../../registry/record-form.tsx';
import { registryTexts } from '../../../registry/registry-texts.ts';
import { institutionsTexts } from '../institutions-texts.ts';
import { FORMS, LABELS, OWNERSHIP } from './file-entries.ts';
import { FILE_READS } from './part-section.tsx';
import { draftOf } from './part.ts';

type Draft = SetLegalNatureInput['body']['draft'];

const EMPTY: Draft = {
  form: 'independent',
  parentName: null,
  parentUscc: null,
  authorisation: null,
  representative: null,
  ownership: null,
  labels: [],
  from: null,
  to: null,
};

export interface LegalNatureProps {
  readonly id: string;
  readonly nature: DataOf<'getInstitutionFile'>['legalNature'];
  readonly mayEdit: boolean;
}

/** What an institution is in law: a legal person, or part of one that has authorised it. */
export function LegalNature({ id, nature, mayEdit }: LegalNatureProps) {
  const say = useText(institutionsTexts);
  const common = useText(registryTexts);
  const inLanguage = useBilingual();
  const { list } = useFormats();
  const [editing, setEditing] = useState(false);
  const save = useAction(
    (draft: Draft) => api.setLegalNature({ params: { id }, body: { baseVersion: nature?.version ?? 0, draft } }),
    { refresh: [...FILE_READS], onDone: () => setEditing(false) },
  );
  return (
    <section>
      <SectionHead
        title={say('legalNature')}
        more={
          mayEdit &&
          !editing && (
            <Button kind="link" small onPress={() => setEditing(true)}>
              {common('edit')}
            </Button>
          )
        }
      />
      {editing ? (
        <RecordForm<Draft>
          initial={nature === null ? EMPTY : draftOf(nature)}
          busy={save.busy}
          refused={save.refused}
          onSave={save.run}
          onCancel={() => setEditing(false)}
          fields={[
            { key: 'form', label: say('legalForm'), type: 'choice', entries: FORMS },
            { key: 'representative', label: say('representative'), type: 'text', optional: true },
            {
              key: 'ownership',
              label: say('ownership'),
              type: 'choice',
              entries: OWNERSHIP,
              optional: true,
              hint: say('ownershipHint'),
            },
            { key: 'parentName', label: say('parentName'), type: 'text', optional: true },
            { key: 'parentUscc', label: say('parentUscc'), type: 'text', optional: true },
            { key: 'authorisation', label: say('parentAuthorisation'), type: 'text', optional: true },
            { key: 'labels', label: say('labels'), type: 'choices', entries: LABELS },
          ]}
        />
      ) : nature === null ? (
        <p className="empty">{say('noLegalNature')}</p>
      ) : (
        <Pairs
          pairs={[
            [say('legalForm'), inLanguage(wordsOf(FORMS, nature.form))],
            [say('representative'), nature.representative ?? '―'],
            [say('ownership'), nature.ownership === null ? '―' : inLanguage(wordsOf(OWNERSHIP, nature.ownership))],
            ...(nature.form === 'part'
              ? ([
                  [say('parentName'), [nature.parentName, nature.parentUscc].filter(Boolean).join(' · ') || '―'],
                  [say('parentAuthorisation'), nature.authorisation ?? '―'],
                ] as const)
              : []),
            [
              say('labels'),
              nature.labels.length === 0 ? '―' : list(nature.labels.map((one) => inLanguage(wordsOf(LABELS, one)))),
            ],
          ]}
        />
      )}
    </section>
  );
}
