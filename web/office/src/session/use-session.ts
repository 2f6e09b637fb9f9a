import { useSuspenseQuery } from '@tanstack/react-query';
import { type Session, sessionQuery } from './session.ts';

/** Who is signed in, for everything below the shell; the shell lets nobody else in. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery);
  if (data === null) throw new Error('useSession was called outside the shell');
  return data;
}
