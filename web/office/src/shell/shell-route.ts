import { createRoute, redirect } from '@tanstack/react-router';
import { sessionQuery } from '../session/session.ts';
import { entriesFor } from './entry.ts';
import { rootRoute } from './root-route.ts';
import { Shell } from './shell.tsx';

/** Everything behind the sign-in. Features hang their routes under this one. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (session === null) throw redirect({ to: '/sign-in', search: { next: location.href } });
    return { session };
  },
  component: Shell,
});

/** The house's door opens on the first page that this person has. */
export const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: ({ context }) => {
    const first = entriesFor(context.session, context.entries)[0];
    if (first !== undefined) throw redirect({ to: first.to, replace: true });
  },
});
