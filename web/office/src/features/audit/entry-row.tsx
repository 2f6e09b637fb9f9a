import { Button, type DataOf, StatusMark, useBilingual, useFormats, useText } from '@hengjian/ui';
import { Link } from '@tanstack/react-router';
import { actionWords, subjectParts } from './action-words.ts';
import { auditTexts } from './audit-texts.ts';

export type Entry = DataOf<'listAudit'>['entries'][number];

export interface EntryRowProps {
  readonly entry: Entry;
  /** Absent where only one thing is shown already. */
  readonly onOnly: ((subject: string) => void) | undefined;
}

export function EntryRow({ entry, onOnly }: EntryRowProps) {
  const say = useText(auditTexts);
  const inLanguage = useBilingual();
  const { date, time } = useFormats();
  const { at, person, action, subject, subjectName, outcome, code } = entry;
  const { words, id } = subjectParts(subject);
  const name = `${inLanguage(words)} ${subjectName ?? id.slice(-8)}`.trim();
  return (
    <tr>
      <td className="nw">
        {date(at)} {time(at)}
      </td>
      <td>
        {person === null ? (
          <>
            {say('nobody')}
            <span className="o">{say('nobodyWhy')}</span>
          </>
        ) : (
          <>
            <b>{person.name}</b> <span className="qq">{person.login}</span>
            <span className="o">{inLanguage(person.organisation)}</span>
          </>
        )}
      </td>
      <td>
        {inLanguage(actionWords(action))}
        <span className="o mono">{action}</span>
      </td>
      <td>
        <span className="audit-about">
          <SubjectName subject={subject} name={name} />
        </span>
        {onOnly !== undefined && (
          <span className="audit-about noprint">
            <Button kind="link" small aria-label={say('onlyOf', { subject: name })} onPress={() => onOnly(subject)}>
              {say('only')}
            </Button>
          </span>
        )}
      </td>
      <td>
        {outcome === 'done' ? (
          <StatusMark status="ok">{say('done')}</StatusMark>
        ) : (
          <>
            <StatusMark status="stop">{say('refused')}</StatusMark>
            <span className="o mono">{code}</span>
          </>
        )}
      </td>
    </tr>
  );
}

/** A link to the page of the thing, where it has one. */
function SubjectName({ subject, name }: { readonly subject: string; readonly name: string }) {
  const { kind, id } = subjectParts(subject);
  switch (kind) {
    case 'plan':
      return (
        <Link to="/plans/$planId" params={{ planId: id }}>
          {name}
        </Link>
      );
    case 'draw':
      return (
        <Link to="/draws/$drawId" params={{ drawId: id }}>
          {name}
        </Link>
      );
    case 'institution':
      return (
        <Link to="/institutions/$id" params={{ id }}>
          {name}
        </Link>
      );
    case 'inspector':
      return (
        <Link to="/inspectors/$id" params={{ id }}>
          {name}
        </Link>
      );
    case 'expert':
      return (
        <Link to="/experts/$id" params={{ id }}>
          {name}
        </Link>
      );
    default:
      return name;
  }
}
