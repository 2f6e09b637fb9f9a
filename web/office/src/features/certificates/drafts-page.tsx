import { DRAFT_STATE_NAMES } from '@hengjian/regulation-register';
import { apiQuery, ErrorNotice, PageHead, Select, useBilingual, useText } from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { certificatesTexts } from './certificates-texts.ts';
import { DraftTable } from './draft-table.tsx';
import '../../registry/registry.css';
import './certificates.css';

const STATES = ['prepared', 'returned', 'decided', 'withdrawn'] as const;
const OPEN = 'open';

/** What was prepared and waits for another to decide it; first what waits for the person who looks. */
export function DraftsPage() {
  const say = useText(certificatesTexts);
  const inLanguage = useBilingual();
  const [state, setState] = useState<(typeof STATES)[number] | typeof OPEN>(OPEN);
  const found = useQuery(apiQuery('listDecisionDrafts', { query: state === OPEN ? {} : { state } }));
  const drafts = (found.data?.drafts ?? []).filter(
    (draft) => state !== OPEN || draft.state === 'prepared' || draft.state === 'returned',
  );
  const mine = drafts.filter(({ myTurn }) => myTurn);
  const others = drafts.filter(({ myTurn }) => !myTurn);
  return (
    <>
      <PageHead title={say('draftsTitle')} sub={say('draftsSub')} />
      <div className="filters noprint">
        <Select
          label={say('stage')}
          options={[
            { value: OPEN, label: say('openOnes') },
            ...STATES.map((one) => ({ value: one, label: inLanguage(DRAFT_STATE_NAMES[one]) })),
          ]}
          value={state}
          onChange={setState}
        />
      </div>
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      {found.isSuccess && (
        <>
          {mine.length > 0 && <DraftTable drafts={mine} title={say('yourTurn')} />}
          {(others.length > 0 || mine.length === 0) && (
            <DraftTable drafts={others} title={say('othersTurn')} note={say('othersNote')} />
          )}
        </>
      )}
    </>
  );
}
