import { unreachable } from '@hengjian/kernel';
import { apiQuery, type DataOf, Tabs, useText } from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { institutionsTexts } from '../institutions-texts.ts';
import { PARTS, type PartId } from '../search.ts';
import { PartSection } from './part-section.tsx';
import { authorisationPart } from './parts/authorisation-part.tsx';
import { commitmentPart } from './parts/commitment-part.tsx';
import { contactPart } from './parts/contact-part.tsx';
import { documentPart } from './parts/document-part.tsx';
import { instrumentPart } from './parts/instrument-part.tsx';
import { insurancePart } from './parts/insurance-part.tsx';
import { usePartWords } from './parts/part-words.ts';
import { sitePart } from './parts/site-part.tsx';
import { staffPart } from './parts/staff-part.tsx';
import { SummaryPart } from './summary-part.tsx';

export interface FileTabProps {
  readonly detail: DataOf<'getInstitution'>;
  readonly file: DataOf<'getInstitutionFile'>;
  readonly on: string | undefined;
  readonly part: PartId;
  readonly onPart: (part: PartId) => void;
}

/** The file of an institution, part by part; its own people keep it as well as the clerks do. */
export function FileTab({ detail, file, on, part, onPart }: FileTabProps) {
  const say = useText(institutionsTexts);
  const words = usePartWords(file.sites);
  const { id } = detail.record;
  const people = useQuery({
    ...apiQuery('listStaff', { params: { id }, query: { size: 200 } }),
    enabled: part === 'authorisations',
  });
  const staff = people.data?.rows;
  const parts = useMemo(
    () => ({
      sites: sitePart(words),
      staff: staffPart(words),
      authorisations: authorisationPart(words, staff ?? []),
      instruments: instrumentPart(words),
      documents: documentPart(words),
      insurance: insurancePart(words),
      commitments: commitmentPart(words),
      contacts: contactPart(words),
    }),
    [words, staff],
  );
  const counts: Readonly<Partial<Record<PartId, number>>> = {
    sites: file.sites.length,
    staff: file.people.employed,
    authorisations: file.people.signatories,
    instruments: file.instruments.inUse,
    documents: file.documents.length,
    insurance: file.insurance.length,
    commitments: file.commitments.length,
    contacts: file.contacts.length,
  };
  const content = (one: PartId) => {
    const rest = { id, on, title: say(one) };
    switch (one) {
      case 'summary':
        return <SummaryPart detail={detail} file={file} />;
      case 'sites':
        return <PartSection {...rest} part={parts.sites} />;
      case 'staff':
        return <PartSection {...rest} part={parts.staff} />;
      case 'authorisations':
        return <PartSection {...rest} part={parts.authorisations} />;
      case 'instruments':
        return <PartSection {...rest} part={parts.instruments} />;
      case 'documents':
        return <PartSection {...rest} part={parts.documents} />;
      case 'insurance':
        return <PartSection {...rest} part={parts.insurance} />;
      case 'commitments':
        return <PartSection {...rest} part={parts.commitments} />;
      case 'contacts':
        return <PartSection {...rest} part={parts.contacts} />;
      default:
        return unreachable(one);
    }
  };
  return (
    <Tabs<PartId>
      label={say('file')}
      selected={part}
      onSelect={onPart}
      tabs={PARTS.map((one) => {
        const count = counts[one];
        return {
          id: one,
          label: say(one),
          ...(count !== undefined && { count: String(count) }),
          content: content(one),
        };
      })}
    />
  );
}
