import { Button, EmptyState, ErrorNotice, PageHead, RefusedError, useText } from '@hengjian/ui';
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { shellTexts } from './shell-texts.ts';

export function NotFound() {
  const say = useText(shellTexts);
  return (
    <main className="main alone">
      <PageHead title={say('notFound')} sub={say('notFoundWhy')} />
      <Link to="/">{say('home')}</Link>
    </main>
  );
}

export function Pending() {
  const say = useText(shellTexts);
  return <p className="qq pending">{say('loading')}</p>;
}

/** A refusal says what it says; anything else is a bug, and is called one. */
export function Trouble({ error }: ErrorComponentProps) {
  const say = useText(shellTexts);
  const router = useRouter();
  const retry = (): void => void router.invalidate();
  if (error instanceof RefusedError) {
    return (
      <div className="trouble">
        <ErrorNotice error={error} onRetry={retry} />
      </div>
    );
  }
  return (
    <EmptyState title={say('bug')} actions={<Button onPress={retry}>{say('retry')}</Button>}>
      <p>{say('bugWhy')}</p>
      <p className="mono s12 qq">{error instanceof Error ? error.message : String(error)}</p>
    </EmptyState>
  );
}
