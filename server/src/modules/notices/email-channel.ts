import { createTransport } from 'nodemailer';
import type { Channel, Message } from './channel.ts';

export interface EmailOptions {
  /** `smtp://user:password@host:port` or `smtps://…`. */
  readonly smtpUrl: string;
  /** Sender, e.g. `衡鉴 <noreply@example.gov.cn>`. */
  readonly from: string;
}

const PATIENCE_MS = 15_000;

/** E-mail over SMTP: plain text, the reader's language first and the other below it. */
export function createEmailChannel(options: EmailOptions): Channel {
  const transport = createTransport({
    url: options.smtpUrl,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    // What is mailed is ours alone: no file and no address is ever fetched into a message.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    name: 'email',
    // Demo people have addresses under a name that can never exist (RFC 6761 §6.4).
    addressOf: ({ email }) => (email === null || /\.invalid$/i.test(email) ? null : email),
    async deliver(message) {
      try {
        await transport.sendMail({
          from: options.from,
          to: message.address,
          // A repeat after a crash carries the same id, by which mail programs show it once.
          messageId: `<${message.id}@notices.hengjian>`,
          subject: inOrder(message, 'title').join(' / '),
          text: textOf(message),
          // RFC 3834: holiday replies are not wanted.
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return 'sent';
      } catch (error) {
        if (isForGood(error)) return 'refused';
        // What the server says usually names the recipient; the queue keeps and logs what is thrown here.
        // oxlint-disable-next-line preserve-caught-error -- for that very reason
        throw new Error(`the mail server did not take the message: ${faultOf(error)}`);
      }
    },
  };
}

function inOrder(message: Message, part: 'title' | 'body'): readonly [string, string] {
  const { zh, en } = message[part];
  return message.locale === 'en' ? [en, zh] : [zh, en];
}

function textOf(message: Message): string {
  const [first, second] = inOrder(message, 'body');
  return `${first}\n\n${message.url}\n\n————\n\n${second}\n\n${message.url}\n`;
}

/** The kind of fault, without anybody's address: the library's code and the server's number. */
function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return 'responseCode' in error && typeof error.responseCode === 'number' ? `${code} ${error.responseCode}` : code;
}

/** RFC 5321 §4.2.1: a code from 500 to 599 on the recipient means that trying again will not help. */
function isForGood(error: unknown): boolean {
  if (!(error instanceof Error) || !('responseCode' in error) || typeof error.responseCode !== 'number') return false;
  const aboutRecipient = 'command' in error && typeof error.command === 'string' && error.command.startsWith('RCPT');
  return aboutRecipient && error.responseCode >= 500 && error.responseCode < 600;
}
