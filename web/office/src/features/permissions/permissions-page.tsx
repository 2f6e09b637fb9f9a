import {
  apiQuery,
  Button,
  type DataOf,
  ErrorNotice,
  PageHead,
  Select,
  StatusMark,
  useBilingual,
  useText,
} from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '../../session/use-session.ts';
import { grantsOf, groupsOf } from './matrix.ts';
import { permissionsTexts } from './permissions-texts.ts';

export function PermissionsPage() {
  const say = useText(permissionsTexts);
  const matrix = useQuery(apiQuery('getPermissions', {}));
  return (
    <>
      <PageHead
        title={say('title')}
        sub={say('sub')}
        actions={<Button onPress={() => print()}>{say('print')}</Button>}
      />
      <ErrorNotice error={matrix.error} onRetry={() => void matrix.refetch()} />
      {matrix.data !== undefined && <MatrixTable matrix={matrix.data} />}
    </>
  );
}

function MatrixTable({ matrix }: { readonly matrix: DataOf<'getPermissions'> }) {
  const say = useText(permissionsTexts);
  const inLanguage = useBilingual();
  const own = new Set(useSession().roles.map(({ id }) => id));
  const [show, setShow] = useState<'all' | 'mine'>('all');
  const roles = matrix.roles.filter(({ id }) => show === 'all' || own.has(id));
  const grants = grantsOf(matrix);
  return (
    <>
      <div className="narrow noprint">
        <Select
          label={say('show')}
          value={show}
          onChange={setShow}
          options={[
            { value: 'all', label: say('all') },
            { value: 'mine', label: say('mine') },
          ]}
        />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <section className="matrix" aria-label={say('title')} tabIndex={0}>
        <table className="t">
          <thead>
            <tr>
              <th scope="col">{say('action')}</th>
              {roles.map(({ id, name }) => (
                <th key={id} scope="col" className={own.has(id) ? 'mine' : undefined}>
                  {inLanguage(name)}
                </th>
              ))}
            </tr>
          </thead>
          {groupsOf(matrix.actions).map((actions) => (
            <tbody key={actions[0]?.id}>
              {actions[0] !== undefined && (
                <tr className="g">
                  <th scope="rowgroup" colSpan={roles.length + 1}>
                    {inLanguage(actions[0].group)}
                  </th>
                </tr>
              )}
              {actions.map(({ id: action, name }) => (
                <tr key={action}>
                  <th scope="row">{inLanguage(name)}</th>
                  {roles.map(({ id: role }) => {
                    const relation = grants.get(`${role} ${action}`);
                    return (
                      <td key={role} className={own.has(role) ? 'mine' : undefined}>
                        {relation === undefined ? (
                          // A word for the ear and a dash for the eye: an empty cell could be a forgotten one.
                          <StatusMark status="end">
                            <span className="vh">{say('no')}</span>
                          </StatusMark>
                        ) : (
                          <StatusMark status="ok">{inLanguage(relation)}</StatusMark>
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </section>
      <p className="s12 qq">{say('count', { actions: matrix.actions.length, roles: roles.length })}</p>
    </>
  );
}
