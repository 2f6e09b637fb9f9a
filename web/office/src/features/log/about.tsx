import { apiQuery } from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useSession } from '../../session/use-session.ts';

/** Where plans and draws are found by the public number under which they stand in the log: those this person may see. */
export function usePages(): (type: string, code: string) => { to: 'plan' | 'draw'; id: string } | undefined {
  const { permissions } = useSession();
  const plans = useQuery({ ...apiQuery('listPlans', { query: {} }), enabled: permissions.includes('plan.read') });
  const draws = useQuery({ ...apiQuery('listDraws', { query: {} }), enabled: permissions.includes('draw.read') });
  return (type, code) => {
    const to = type.startsWith('plan.') ? 'plan' : 'draw';
    const things = to === 'plan' ? plans.data?.plans : draws.data?.draws;
    const id = things?.find((thing) => thing.code === code)?.id;
    return id === undefined ? undefined : { to, id };
  };
}

/** The number of the thing, as a link where there is a page of it. */
export function About({
  code,
  page,
}: {
  readonly code: string;
  readonly page: ReturnType<ReturnType<typeof usePages>>;
}) {
  if (page === undefined) return <span className="nw">{code}</span>;
  return page.to === 'plan' ? (
    <Link className="nw" to="/plans/$planId" params={{ planId: page.id }}>
      {code}
    </Link>
  ) : (
    <Link className="nw" to="/draws/$drawId" params={{ drawId: page.id }}>
      {code}
    </Link>
  );
}
