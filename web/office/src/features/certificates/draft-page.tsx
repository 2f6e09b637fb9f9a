import { DRAFT_ACTION_NAMES, DRAFT_STATE_NAMES, REGISTER_NEED_TEXTS } from '@hengjian/regulation-register';
import {
  api,
  apiQuery,
  Button,
  ClauseTag,
  type DataOf,
  ErrorNotice,
  PageHead,
  StatusMark,
  TextField,
  useAction,
  useBilingual,
  useFormats,
  useText,
} from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { PathLink } from '../../registry/path-link.tsx';
import { actionWords, AXIS_SHORT } from '../../registry/standing.ts';
import { certificatesTexts } from './certificates-texts.ts';
import { DraftContent } from './draft-content.tsx';
import { draftMark } from './draft-table.tsx';
import '../../registry/registry.css';
import './certificates.css';

type Detail = DataOf<'getDecisionDraft'>;

export function DraftPage() {
  const { id = '' } = useParams({ strict: false });
  const found = useQuery(apiQuery('getDecisionDraft', { params: { id } }));
  return (
    <>
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      {found.data !== undefined && <DraftView detail={found.data} />}
    </>
  );
}

/** One prepared decision before its second hand: what would hold, and the answer. */
function DraftView({ detail }: { readonly detail: Detail }) {
  const { draft, content } = detail;
  const say = useText(certificatesTexts);
  const inLanguage = useBilingual();
  const { dateTime } = useFormats();
  const action = inLanguage(actionWords(draft.action));
  return (
    <>
      <PageHead
        title={`${action} ${draft.number ?? draft.institutionName}`}
        crumbs={
          <>
            <Link to="/decision-drafts">{say('draftsTitle')}</Link> /{' '}
            <PathLink to={`/institutions/${draft.institutionId}`}>{draft.institutionName}</PathLink>
          </>
        }
        sub={inLanguage(AXIS_SHORT[draft.axis])}
      />
      <dl className="ask">
        <div>
          <dt>{say('where')}</dt>
          <dd>
            <StatusMark status={draftMark(draft)}>{inLanguage(DRAFT_STATE_NAMES[draft.state])}</StatusMark>
          </dd>
        </div>
        <div>
          <dt>{say('turn')}</dt>
          <dd>
            {draft.state === 'decided' || draft.state === 'withdrawn' ? (
              say('nobody')
            ) : draft.myTurn ? (
              <b>{say('yours')}</b>
            ) : (
              say('others')
            )}
          </dd>
        </div>
        <div>
          <dt>{say('firstHand')}</dt>
          <dd>
            {draft.preparedBy}, {dateTime(draft.preparedAt)}
          </dd>
        </div>
      </dl>
      {draft.answer !== null && (
        <p className="note">
          {draft.answeredBy}: {draft.answer}
        </p>
      )}
      <DraftContent draft={draft} content={content} />
      {draft.certificateId !== null && (
        <p className="acts-row">
          <PathLink to={`/certificates/${draft.certificateId}`}>{say('toCertificate')}</PathLink>
        </p>
      )}
      <Answer detail={detail} />
    </>
  );
}

const OFFERED = ['decide', 'return', 'withdraw'] as const;

function Answer({ detail: { draft, choices } }: { readonly detail: Detail }) {
  const say = useText(certificatesTexts);
  const inLanguage = useBilingual();
  const [answer, setAnswer] = useState('');
  const act = useAction(
    (action: (typeof OFFERED)[number]) =>
      api.answerDecisionDraft({
        params: { id: draft.id },
        body: { action, ...(answer.trim() !== '' && { answer: answer.trim() }) },
      }),
    {
      refresh: [
        'getDecisionDraft',
        'listDecisionDrafts',
        'getCertificate',
        'listCertificates',
        'getStatus',
        'listCapabilities',
        'getTimeline',
        'getInstitution',
        'listNotifications',
      ],
    },
  );
  const offered = OFFERED.flatMap((action) =>
    choices.filter((choice) => choice.action === action).map((choice) => ({ ...choice, action })),
  );
  if (offered.length === 0) return <ErrorNotice error={act.refused} />;
  const forbidden = offered.filter(({ allowed }) => !allowed);
  return (
    <section className="answer noprint">
      <TextField
        label={say('answer')}
        description={say('answerHint')}
        rows={3}
        maxLength={2000}
        value={answer}
        onChange={setAnswer}
        optional
      />
      <div className="acts-row">
        {offered.map(({ action, allowed }) => (
          <Button
            key={action}
            {...(action === 'decide' && { kind: 'main' })}
            isDisabled={!allowed || act.busy || (action === 'return' && answer.trim() === '')}
            onPress={() => act.run(action)}
          >
            {inLanguage(DRAFT_ACTION_NAMES[action])}
          </Button>
        ))}
      </div>
      {forbidden.map(({ action, missing }) => (
        <p key={action} className="s13 q">
          {inLanguage(DRAFT_ACTION_NAMES[action])}:{' '}
          {missing.map(({ code, clause }) => (
            <span key={code}>
              {inLanguage(REGISTER_NEED_TEXTS[code] ?? { zh: code, en: code })}{' '}
              {clause !== '' && <ClauseTag clause={clause} />}
            </span>
          ))}
        </p>
      ))}
      <ErrorNotice error={act.refused} />
    </section>
  );
}
