import { apiQuery, Hash, useFormats, useText } from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { institutionsTexts } from '../institutions-texts.ts';
import type { TimelineEntry } from './lanes.ts';

/** Where a decision stands in the transparency log, and the hash of the annex that is in its leaf. */
export function LogPlace({ entry }: { readonly entry: TimelineEntry }) {
  const say = useText(institutionsTexts);
  const { number } = useFormats();
  const certificateId = /\/certificates\/([0-9a-f-]{36})$/.exec(entry.link ?? '')?.[1];
  const found = useQuery({
    ...apiQuery('getCertificate', { params: { id: certificateId ?? '' }, query: {} }),
    enabled: certificateId !== undefined,
  });
  const decision = found.data?.decisions.find(({ id }) => entry.id === `decision:${id}`);
  if (decision === undefined) return <Link to="/log">{say('inLog')}</Link>;
  return (
    <>
      {decision.leafIndex === null ? (
        say('waitsForLog')
      ) : (
        <Link to="/log">{say('leaf', { place: number(decision.leafIndex) })}</Link>
      )}
      <br />
      {say('annexHash')} <Hash value={decision.annexSha256} short group={8} />
    </>
  );
}
