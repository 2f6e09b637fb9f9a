/**
 * An error as it may stand in the log. What PostgreSQL says of a row – its message, the key that was double, the value
 * that did not fit – can be somebody's name or number, so of that only names of our own making are kept.
 */
export function describeFailure(error: unknown): { type: string; message: string; stack: string } {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an Error', stack: '' };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  const inner = error instanceof AggregateError ? error.errors : error.cause === undefined ? [] : [error.cause];
  const causes = inner.map((cause) => {
    const { message, stack } = describeFailure(cause);
    return `caused by ${message}\n${stack}`;
  });
  return { type: error.name, message: messageOf(error), stack: [...frames, ...causes].join('\n') };
}

function messageOf(error: Error): string {
  if (!isFromDatabase(error)) return error.message;
  const named = ['schema', 'table', 'column', 'constraint'].flatMap((part) => {
    const name = Reflect.get(error, part);
    return typeof name === 'string' ? [`${part} ${name}`] : [];
  });
  return [`PostgreSQL ${error.code}`, ...named].join(', ');
}

/** An error the server sent carries SQLSTATE and severity. */
function isFromDatabase(error: Error): error is Error & { readonly code: string } {
  return 'severity' in error && 'code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/u.test(error.code);
}
