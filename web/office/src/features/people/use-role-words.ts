import { apiQuery, useBilingual } from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';

/** The names of roles as the permission matrix has them; until it has come, a role is shown by its id. */
export function useRoleWords(): (role: string) => string {
  const inLanguage = useBilingual();
  const matrix = useQuery({ ...apiQuery('getPermissions', {}), staleTime: Number.POSITIVE_INFINITY });
  const names = new Map(matrix.data?.roles.map(({ id, name }) => [id, name]));
  return (role) => {
    const name = names.get(role);
    return name === undefined ? role : inLanguage(name);
  };
}
