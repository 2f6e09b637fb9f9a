import { PageHead, Tabs, useText } from '@hengjian/ui';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useSession } from '../../session/use-session.ts';
import { Directories } from './directories.tsx';
import { Files } from './files.tsx';
import { Keys } from './keys.tsx';
import { openDataTexts } from './open-data-texts.ts';
import { parseOpenDataSearch, type TabId } from './search.ts';
import '../../registry/registry.css';
import './open-data.css';

/** What the house gives to everybody: directories of selected capabilities, files, and keys for programs. */
export function OpenDataPage() {
  const say = useText(openDataTexts);
  const { permissions } = useSession();
  const navigate = useNavigate();
  const search = parseOpenDataSearch(useSearch({ strict: false }));
  const tabs: readonly { readonly id: TabId; readonly content: React.ReactNode }[] = [
    ...(permissions.includes('directory.edit') ? [{ id: 'directories' as const, content: <Directories /> }] : []),
    ...(permissions.includes('api-key.manage') ? [{ id: 'keys' as const, content: <Keys /> }] : []),
    { id: 'files', content: <Files /> },
  ];
  const [first] = tabs;
  return (
    <>
      <PageHead title={say('title')} sub={say('sub')} />
      <Tabs<TabId>
        label={say('title')}
        selected={tabs.find(({ id }) => id === search.tab)?.id ?? first?.id ?? 'files'}
        onSelect={(tab) => void navigate({ to: '/open-data', search: { tab } })}
        tabs={tabs.map((tab) => ({ ...tab, label: say(tab.id) }))}
      />
    </>
  );
}
