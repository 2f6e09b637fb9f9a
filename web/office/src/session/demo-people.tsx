import { api, type DataOf, ErrorNotice, useAction, useBilingual, useText } from '@hengjian/ui';
import { Button } from 'react-aria-components/Button';
import type { Session } from './session.ts';
import { signInTexts } from './sign-in-texts.ts';

export interface DemoPeopleProps {
  readonly people: DataOf<'getSessionOptions'>['demoPeople'];
  readonly onSignedIn: (session: Session) => void;
}

/** One click each. The server offers them in demo mode only. */
export function DemoPeople({ people, onSignedIn }: DemoPeopleProps) {
  const say = useText(signInTexts);
  const inLanguage = useBilingual();
  const become = useAction((login: string) => api.createDemoSession({ body: { login } }), {
    onDone: (answer) => onSignedIn(answer.data),
  });
  return (
    <section>
      <h2>{say('demoTitle')}</h2>
      <p className="s13 q">{say('demoWhy')}</p>
      <ErrorNotice error={become.refused} />
      <ul className="people">
        {people.map((person) => (
          <li key={person.login}>
            <Button isDisabled={become.busy} onPress={() => become.run(person.login)}>
              <b>{person.name}</b>
              <span>
                {inLanguage(person.role)}
                <small>{inLanguage(person.organisation)}</small>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
