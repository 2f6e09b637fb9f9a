/** One JSON line on standard output per event; never personal data, addresses or secrets. */
export function log(
  level: 'info' | 'warn' | 'error',
  message: string,
  details: Readonly<Record<string, unknown>>,
): void {
  process.stdout.write(
    `${JSON.stringify({ level, at: Temporal.Now.instant().toString({ smallestUnit: 'millisecond' }), message, ...details })}\n`,
  );
}

/** Where the HTTP server writes its own lines, JSON as well. */
export const logStream: NodeJS.WritableStream = process.stdout;
