import {
  apiQuery,
  Button,
  type Column,
  DataTable,
  EmptyState,
  ErrorNotice,
  PageHead,
  Select,
  StatusMark,
  TextField,
  useBilingual,
  useFormats,
  useText,
} from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '../../session/use-session.ts';
import { AddDialog } from './add-dialog.tsx';
import { OrganisationDialog } from './organisation-dialog.tsx';
import { peopleTexts } from './people-texts.ts';
import { PersonDialog } from './person-dialog.tsx';
import { type PeopleSearch, parsePeopleSearch } from './search.ts';
import { type Person, usePeople } from './use-people.ts';
import { useRoleWords } from './use-role-words.ts';
import './people.css';

export function PeoplePage() {
  const say = useText(peopleTexts);
  const search = parsePeopleSearch(useSearch({ strict: false }));
  const found = usePeople(search);
  const [adding, setAdding] = useState(false);
  const [founding, setFounding] = useState(false);
  const [managed, setManaged] = useState<string>();
  const pages = found.data?.pages ?? [];
  const people = pages.flatMap((page) => page.people);
  const first = pages[0];
  const open = people.find(({ id }) => id === managed);
  const columns = useColumns(setManaged);
  return (
    <>
      <PageHead
        title={say('title')}
        sub={say('sub')}
        actions={
          first?.mayAdd && (
            <>
              <Button onPress={() => setFounding(true)}>{say('addOrganisation')}</Button>
              <Button kind="main" onPress={() => setAdding(true)}>
                {say('add')}
              </Button>
            </>
          )
        }
      />
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      <DataTable<Person>
        name="people"
        label={say('title')}
        columns={columns}
        rows={people}
        rowId={({ id }) => id}
        total={first?.total ?? 0}
        busy={found.isFetching}
        filters={<Filters search={search} />}
        empty={<EmptyState title={say('none')} />}
      />
      {found.hasNextPage && (
        <p className="noprint">
          <Button isDisabled={found.isFetching} onPress={() => void found.fetchNextPage()}>
            {say('more')}
          </Button>
        </p>
      )}
      {adding && <AddDialog onClose={() => setAdding(false)} />}
      {founding && <OrganisationDialog onClose={() => setFounding(false)} />}
      {open !== undefined && <PersonDialog person={open} onClose={() => setManaged(undefined)} />}
    </>
  );
}

function useColumns(onManage: (id: string) => void): readonly Column<Person>[] {
  const say = useText(peopleTexts);
  const inLanguage = useBilingual();
  const { date, list } = useFormats();
  const wordsOf = useRoleWords();
  return [
    {
      id: 'person',
      header: say('person'),
      fixed: true,
      render: ({ name, login, synthetic }) => (
        <>
          <b>{name}</b>
          <span className="o">
            {login}
            {synthetic && ` · ${say('synthetic')}`}
          </span>
        </>
      ),
    },
    { id: 'organisation', header: say('organisation'), render: ({ organisation }) => inLanguage(organisation.name) },
    {
      id: 'roles',
      header: say('roles'),
      fixed: true,
      render: ({ roles }) =>
        roles.length === 0 ? <span className="qq">{say('noRoles')}</span> : list(roles.map(wordsOf)),
    },
    {
      id: 'signIn',
      header: say('signIn'),
      render: ({ totp, singleSignOn }) => (
        <>
          {say(totp ? 'totp' : 'password')}
          {singleSignOn && <span className="o">{say('singleSignOn')}</span>}
        </>
      ),
    },
    {
      id: 'state',
      header: say('state'),
      fixed: true,
      render: ({ deactivatedAt }) =>
        deactivatedAt === null ? (
          <StatusMark status="ok">{say('active')}</StatusMark>
        ) : (
          <>
            <StatusMark status="end">{say('deactivated')}</StatusMark>
            <span className="o">{say('since', { date: date(deactivatedAt) })}</span>
          </>
        ),
    },
    {
      id: 'manage',
      header: say('manage'),
      quiet: true,
      fixed: true,
      align: 'right',
      render: ({ id, name, mayManage }) =>
        mayManage ? (
          <Button small aria-label={say('manageOf', { person: name })} onPress={() => onManage(id)}>
            {say('manage')}
          </Button>
        ) : null,
    },
  ];
}

const ANY = 'any';

function Filters({ search }: { readonly search: PeopleSearch }) {
  const say = useText(peopleTexts);
  const inLanguage = useBilingual();
  const navigate = useNavigate();
  const { region } = useSession().organisation;
  const organisations = useQuery(apiQuery('listOrganisations', { query: { region } }));
  const { q = '', organisation } = search;
  const [typed, setTyped] = useState({ from: q, text: q });
  // Going back in the browser changes the address under the field.
  if (typed.from !== q) setTyped({ from: q, text: q });
  const go = (change: { q?: string; organisation?: string | undefined }): void =>
    void navigate({ to: '/people', search: parsePeopleSearch({ ...search, ...change }) });
  return (
    <div className="people-filters">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          go({ q: typed.text });
        }}
      >
        <TextField
          label={say('find')}
          placeholder={say('findHint')}
          type="search"
          value={typed.text}
          onChange={(text) => setTyped({ from: q, text })}
        />
      </form>
      <Select
        label={say('organisation')}
        value={organisation ?? ANY}
        options={[
          { value: ANY, label: say('all') },
          ...(organisations.data?.organisations ?? []).map(({ id, name }) => ({ value: id, label: inLanguage(name) })),
        ]}
        onChange={(value) => go({ organisation: value === ANY ? undefined : value })}
      />
      {(q !== '' || organisation !== undefined) && (
        <Button kind="link" onPress={() => go({ q: '', organisation: undefined })}>
          {say('clear')}
        </Button>
      )}
    </div>
  );
}
