import { renewalDue } from '@hengjian/regulation-register';
import { apiQuery, ClauseTag, type DataOf, useBilingual, useText } from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { PathLink } from '../../registry/path-link.tsx';
import { actionWords } from '../../registry/standing.ts';
import { useSession } from '../../session/use-session.ts';
import { fileFindings } from './file-findings.ts';
import { institutionsTexts } from './institutions-texts.ts';

type File = DataOf<'getInstitutionFile'>;

/** What is going on: decisions that wait, whose turn it is, what of the file presses, and the next term. */
export function Happening({ id, file }: { readonly id: string; readonly file: File | undefined }) {
  const say = useText(institutionsTexts);
  const inLanguage = useBilingual();
  const { permissions } = useSession();
  const mayRead = permissions.includes('certificate.prepare') || permissions.includes('certificate.decide');
  const found = useQuery({ ...apiQuery('listDecisionDrafts', { query: { institution: id } }), enabled: mayRead });
  const status = useQuery(apiQuery('getStatus', { params: { id }, query: {} }));
  const open = (found.data?.drafts ?? []).filter(({ state }) => state === 'prepared' || state === 'returned');
  const mine = open.filter(({ myTurn }) => myTurn);
  const licence = status.data?.licence.certificates.find(
    ({ status: standing }) => standing === 'active' || standing === 'partly-suspended',
  );
  const findings = file === undefined ? [] : fileFindings(file);
  return (
    <dl className="ask happening">
      {mayRead && (
        <div>
          <dt>{say('where')}</dt>
          <dd>
            {found.data === undefined
              ? '―'
              : open.length === 0
                ? say('nothingOpen')
                : say('openDrafts', { count: open.length })}
            {open.map((draft, at) => (
              <span key={draft.id}>
                {at > 0 && say('listComma')}
                <PathLink to={`/decision-drafts/${draft.id}`}>
                  {inLanguage(actionWords(draft.action))} {draft.number ?? ''}
                </PathLink>
              </span>
            ))}
          </dd>
        </div>
      )}
      {mayRead && (
        <div>
          <dt>{say('turn')}</dt>
          <dd>
            {found.data === undefined ? (
              '―'
            ) : open.length === 0 ? (
              say('nobodysTurn')
            ) : mine.length > 0 ? (
              <b>{say('yourTurn', { count: mine.length })}</b>
            ) : (
              say('othersTurn')
            )}
          </dd>
        </div>
      )}
      <div>
        <dt>{say('fileSays')}</dt>
        <dd>
          {file === undefined
            ? '―'
            : findings.length === 0
              ? say('fileInOrder')
              : findings.map(({ part, words }, at) => (
                  <span key={part + words.zh}>
                    {at > 0 && say('listComma')}
                    <Link to="/institutions/$id" params={{ id }} search={{ tab: 'file', part }}>
                      {inLanguage(words)}
                    </Link>
                  </span>
                ))}
        </dd>
      </div>
      <div>
        <dt>{say('nextTerm')}</dt>
        <dd>
          {status.data === undefined ? (
            '―'
          ) : licence === undefined ? (
            say('noTerm')
          ) : (
            <>
              {say('renewBy', { day: renewalDue(licence.validTo) })} <ClauseTag clause="R4-A5.3" />
            </>
          )}
        </dd>
      </div>
    </dl>
  );
}
