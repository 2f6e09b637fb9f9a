import { type Refused, RefusedError } from '../api/refusal.ts';
import { kitTexts } from '../words/kit-texts.ts';
import { useBilingual, useText } from '../words/locale.tsx';
import { Refusal } from './refusal.tsx';

export interface ErrorNoticeProps {
  /** A refusal from an `Answer`, or what a query threw. Nothing is shown for null. */
  readonly error: Refused | Error | null | undefined;
  readonly onRetry?: () => void;
  /** Names a place in the input (`/fields/2/quota`) as the page calls it. Without it pointers are not shown. */
  readonly place?: (at: string) => string | undefined;
}

/** A refusal of the server, beside what caused it, in the current language. */
export function ErrorNotice({ error, onRetry, place }: ErrorNoticeProps) {
  const inLanguage = useBilingual();
  const say = useText(kitTexts);
  if (error === null || error === undefined) return null;
  const refused = error instanceof RefusedError ? error.refused : error;
  // A bug is not dressed up as a refusal: the error boundary above shows it.
  if (refused instanceof Error) throw refused;
  const { message, clause, at, wayOut } = refused;
  const retry = onRetry === undefined ? {} : { action: say('retry'), onTake: onRetry, kind: 'plain' as const };
  const label = wayOut === undefined ? undefined : inLanguage(wayOut);
  return (
    <Refusal
      live
      what={inLanguage(message)}
      clauses={clause === undefined ? [] : [clause]}
      at={at === undefined ? undefined : (place?.(at) ?? (at.startsWith('/') ? undefined : at))}
      waysOut={label === undefined && onRetry === undefined ? [] : [{ id: 'way', label, ...retry }]}
    />
  );
}
