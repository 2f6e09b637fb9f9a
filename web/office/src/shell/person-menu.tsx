import { api, Menu, useAction, useBilingual, useFormats, useText } from '@hengjian/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type Session, sessionQuery } from '../session/session.ts';
import { shellTexts } from './shell-texts.ts';

export function PersonMenu({ session }: { readonly session: Session }) {
  const say = useText(shellTexts);
  const inLanguage = useBilingual();
  const { list } = useFormats();
  const navigate = useNavigate();
  const client = useQueryClient();
  const signOut = useAction(() => api.deleteSession(), {
    onDone: () => {
      // Nothing of this person may be seen by the next one at the same desk.
      client.clear();
      client.setQueryData(sessionQuery.queryKey, null);
      void navigate({ to: '/sign-in', search: {} });
    },
  });
  const roles = list(session.roles.map((role) => inLanguage(role.name)));
  return (
    <Menu
      triggerClass="sw"
      trigger={
        <span>{roles === '' ? session.person.name : say('personAs', { person: session.person.name, roles })}</span>
      }
      entries={[
        { id: 'account', label: say('account'), onAction: () => void navigate({ to: '/account' }) },
        { id: 'out', label: say('signOut'), onAction: () => signOut.run(undefined) },
      ]}
    />
  );
}
