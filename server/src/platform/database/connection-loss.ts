/**
 * Whether an error says that the connection to the database broke or could not be made, and nothing about the work
 * itself. SQLSTATE class 08, and of class 57 what a server says that shuts down, starts up, or was told to end a session.
 */
export function isConnectionLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (/^(?:08...|57P0[1235])$/u.test(code) || NETWORK.has(code)) return true;
  return BROKEN.test(error.message);
}

const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
]);

/** What the driver throws without a code. */
const BROKEN = /^Connection terminated|^Client has encountered a connection error|^timeout (?:expired|exceeded)/u;
