import { apiQuery, Menu, useBilingual, useText } from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { actionWords, AXIS_SHORT } from '../../registry/standing.ts';
import { institutionsTexts } from './institutions-texts.ts';

/** What may be begun here: a new certificate, or a decision on one that is there. */
export function NewMatter({ id }: { readonly id: string }) {
  const say = useText(institutionsTexts);
  const inLanguage = useBilingual();
  const router = useRouter();
  const found = useQuery(apiQuery('listCertificates', { params: { id }, query: {} }));
  const go = (path: string) => router.history.push(`${router.basepath}${path}`);
  const { certificates = [], choices = [] } = found.data ?? {};
  const standing = certificates.filter(({ endedBy }) => endedBy === null);
  return (
    <Menu
      trigger={say('newMatter')}
      triggerClass="btn btn-1"
      entries={[
        ...standing.map(({ id: certificate, number, axis }) => ({
          id: certificate,
          label: say('decideOn', { axis: inLanguage(AXIS_SHORT[axis]), number }),
          note: say('decideOnNote'),
          onAction: () => go(`/certificates/${certificate}?tab=prepare`),
        })),
        ...choices
          .filter(({ allowed }) => allowed)
          .map(({ action }) => ({
            id: action,
            label: say('newCertificate', { action: inLanguage(actionWords(action)) }),
            onAction: () => go(`/institutions/${id}/prepare?action=${action}`),
          })),
      ]}
    />
  );
}
