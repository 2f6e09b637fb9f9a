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
import { fileTexts } from './file-texts.ts';
import { FORMS, LABELS, OWNERSHIP } from './file-entries.ts';
import { draftOf, FILE_READS } from './part.ts';

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
  const sayFile = useText(fileTexts);
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
            { key: 'form', label: sayFile('legalForm'), type: 'choice', entries: FORMS },
            { key: 'representative', label: sayFile('representative'), type: 'text', optional: true },
            {
              key: 'ownership',
              label: sayFile('ownership'),
              type: 'choice',
              entries: OWNERSHIP,
              optional: true,
              hint: sayFile('ownershipHint'),
            },
            { key: 'parentName', label: sayFile('parentName'), type: 'text', optional: true },
            { key: 'parentUscc', label: sayFile('parentUscc'), type: 'text', optional: true },
            { key: 'authorisation', label: sayFile('parentAuthorisation'), type: 'text', optional: true },
            { key: 'labels', label: sayFile('labels'), type: 'choices', entries: LABELS },
          ]}
        />
      ) : nature === null ? (
        <p className="empty">{sayFile('noLegalNature')}</p>
      ) : (
        <Pairs
          pairs={[
            [sayFile('legalForm'), inLanguage(wordsOf(FORMS, nature.form))],
            [sayFile('representative'), nature.representative ?? '―'],
            [sayFile('ownership'), nature.ownership === null ? '―' : inLanguage(wordsOf(OWNERSHIP, nature.ownership))],
            ...(nature.form === 'part'
              ? ([
                  [sayFile('parentName'), [nature.parentName, nature.parentUscc].filter(Boolean).join(' · ') || '―'],
                  [sayFile('parentAuthorisation'), nature.authorisation ?? '―'],
                ] as const)
              : []),
            [
              sayFile('labels'),
              nature.labels.length === 0 ? '―' : list(nature.labels.map((one) => inLanguage(wordsOf(LABELS, one)))),
            ],
          ]}
        />
      )}
    </section>
  );
}
