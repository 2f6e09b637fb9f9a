import {
  api,
  Button,
  type DataOf,
  Notice,
  Pairs,
  SectionHead,
  StatusMark,
  useAction,
  useBilingual,
  useFormats,
  useText,
} from '@hengjian/ui';
import { useState } from 'react';
import { FIELDS, regionWords, wordsOf } from '../../../registry/dictionaries.ts';
import { registryTexts } from '../../../registry/registry-texts.ts';
import { type InstitutionDraft, InstitutionForm } from '../institution-form.tsx';
import { institutionsTexts } from '../institutions-texts.ts';
import { fileTexts } from './file-texts.ts';
import { INSTRUMENT_MARKS, INSTRUMENT_STATES, POSTS } from './file-entries.ts';
import { LegalNature } from './legal-nature.tsx';

export interface SummaryPartProps {
  readonly detail: DataOf<'getInstitution'>;
  readonly file: DataOf<'getInstitutionFile'>;
}

/** The record, what the institution is in law, its key people, and where its instruments stand. */
export function SummaryPart({ detail, file }: SummaryPartProps) {
  const { record, may } = detail;
  const common = useText(registryTexts);
  const inLanguage = useBilingual();
  const { list } = useFormats();
  const [editing, setEditing] = useState(false);
  const [warnings, setWarnings] = useState<readonly string[]>([]);
  const save = useAction(
    (draft: InstitutionDraft) =>
      api.updateInstitution({ params: { id: record.id }, body: { baseVersion: record.version, draft } }),
    {
      refresh: ['getInstitution', 'listInstitutions'],
      onDone: ({ data }) => {
        setWarnings(data.warnings.map(({ message }) => inLanguage(message)));
        setEditing(false);
      },
    },
  );
  if (editing)
    return (
      <InstitutionForm
        initial={draftOf(record)}
        existing
        readCredit={may.readCredit}
        busy={save.busy}
        refused={save.refused}
        onSave={save.run}
        onCancel={() => setEditing(false)}
      />
    );
  return (
    <div className="cols">
      <div>
        {warnings.length > 0 && (
          <Notice>
            {common('warnings')} {list(warnings)}
          </Notice>
        )}
        <Record record={record} onEdit={may.edit ? () => setEditing(true) : undefined} />
        <LegalNature id={record.id} nature={file.legalNature} mayEdit={file.may.edit} />
      </div>
      <div>
        <KeyPeople file={file} />
        <Instruments file={file} />
      </div>
    </div>
  );
}

function Record({
  record,
  onEdit,
}: {
  readonly record: DataOf<'getInstitution'>['record'];
  readonly onEdit: (() => void) | undefined;
}) {
  const say = useText(institutionsTexts);
  const common = useText(registryTexts);
  const inLanguage = useBilingual();
  const { list, date } = useFormats();
  return (
    <section>
      <SectionHead
        title={say('record')}
        note={record.synthetic ? common('synthetic') : undefined}
        more={
          onEdit !== undefined && (
            <Button kind="link" small onPress={onEdit}>
              {common('edit')}
            </Button>
          )
        }
      />
      <Pairs
        pairs={[
          [say('nameEn'), record.nameEn ?? '―'],
          [say('formerNames'), record.formerNames.length === 0 ? '―' : list(record.formerNames)],
          [say('uscc'), `${record.uscc ?? '―'}${record.usccWarnings.length > 0 ? ` · ${say('usccWarned')}` : ''}`],
          [say('region'), inLanguage(regionWords(record.region))],
          [say('licensedBy'), inLanguage(regionWords(record.licensedBy))],
          [say('address'), record.address ?? '―'],
          [say('fields'), list(record.fields.map((code) => inLanguage(wordsOf(FIELDS, code))))],
          [say('certificateNumber'), record.certificateNumber ?? '―'],
          [say('certificateExpires'), record.certificateExpires === null ? '―' : date(record.certificateExpires)],
        ]}
      />
    </section>
  );
}

function KeyPeople({ file }: { readonly file: DataOf<'getInstitutionFile'> }) {
  const sayFile = useText(fileTexts);
  const inLanguage = useBilingual();
  const { list } = useFormats();
  const { key, missingPosts } = file.people;
  return (
    <section>
      <SectionHead title={sayFile('keyPeople')} />
      {missingPosts.length > 0 && (
        <p>
          <StatusMark status="stop">
            {sayFile('missingPosts', { posts: list(missingPosts.map((post) => inLanguage(wordsOf(POSTS, post)))) })}
          </StatusMark>
        </p>
      )}
      <Pairs
        pairs={key.map(
          (person) =>
            [
              person.name,
              <span key={person.id}>
                {list(person.posts.map((post) => inLanguage(wordsOf(POSTS, post))))}
                {person.authorisations.map(({ id, fieldText }) => (
                  <span key={id} className="o s12 q">
                    {sayFile('signsFor', { field: fieldText })}
                  </span>
                ))}
              </span>,
            ] as const,
        )}
      />
    </section>
  );
}

function Instruments({ file }: { readonly file: DataOf<'getInstitutionFile'> }) {
  const say = useText(institutionsTexts);
  const sayFile = useText(fileTexts);
  const inLanguage = useBilingual();
  const { number } = useFormats();
  const { inUse, overdue, dueSoon, unknown } = file.instruments;
  const mark = (state: 'overdue' | 'due-soon' | 'unknown', count: number) => (
    <StatusMark status={count === 0 ? 'end' : INSTRUMENT_MARKS[state]}>{number(count)}</StatusMark>
  );
  return (
    <section>
      <SectionHead title={say('instruments')} />
      <Pairs
        pairs={[
          [sayFile('inUse'), number(inUse)],
          [inLanguage(wordsOf(INSTRUMENT_STATES, 'overdue')), mark('overdue', overdue)],
          [inLanguage(wordsOf(INSTRUMENT_STATES, 'due-soon')), mark('due-soon', dueSoon)],
          [inLanguage(wordsOf(INSTRUMENT_STATES, 'unknown')), mark('unknown', unknown)],
        ]}
      />
    </section>
  );
}

/** What a form changes: the record without what the system keeps of it. */
function draftOf(record: DataOf<'getInstitution'>['record']): InstitutionDraft {
  const {
    id: _id,
    code: _code,
    synthetic: _synthetic,
    version: _version,
    changedAt: _at,
    usccWarnings: _warnings,
    ...draft
  } = record;
  return draft;
}
