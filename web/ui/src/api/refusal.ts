import type { Bilingual } from '../words/bilingual.ts';

/**
 * What the server says when it refuses. `message` stands on its own in both languages; `clause` is the id or the
 * citation it rests on; `at` the place in the input (`/fields/2/quota`, a row number); `wayOut` what would make it pass.
 */
export interface Refused {
  readonly code: string;
  readonly message: Bilingual;
  readonly clause?: string | Bilingual;
  readonly at?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly wayOut?: Bilingual;
}

/** A refusal thrown on its way through TanStack Query, which knows failure only as an exception. */
export class RefusedError extends Error {
  readonly status: number;
  readonly refused: Refused;

  constructor(status: number, refused: Refused) {
    super(`${status} ${refused.code}`);
    this.name = 'RefusedError';
    this.status = status;
    this.refused = refused;
  }
}

const OFFLINE: Refused = {
  code: 'offline',
  message: {
    zh: '连接不到服务器。您填写的内容仍在本页，尚未提交。',
    en: 'The server cannot be reached. What you typed is still on this page and has not been sent.',
  },
  wayOut: { zh: '检查网络后重试。', en: 'Check the network and try again.' },
};

/** No answer came: the network is down or the server is. */
export function offline(): Refused {
  return OFFLINE;
}

/** An answer came that is not in the house's form, e.g. from a proxy in between. */
export function unreadable(status: number): Refused {
  return {
    code: 'unreadable',
    params: { status },
    message: {
      zh: `服务器的答复（${status}）无法读取。`,
      en: `The answer of the server (${status}) cannot be read.`,
    },
    wayOut: { zh: '稍后重试；仍不行请告知管理员。', en: 'Try again later; if it persists, tell your administrator.' },
  };
}

/** Reads `{ error: … }`. Whatever does not have that form becomes `unreadable`; nothing is believed unseen. */
export function parseRefused(status: number, body: unknown): Refused {
  const error = isRecord(body) ? body['error'] : undefined;
  if (!isRecord(error) || typeof error['code'] !== 'string' || !isBilingual(error['message']))
    return unreadable(status);
  const { clause, at, params, wayOut } = error;
  return {
    code: error['code'],
    message: error['message'],
    ...(typeof clause === 'string' || isBilingual(clause) ? { clause } : {}),
    ...(typeof at === 'string' ? { at } : {}),
    ...(isRecord(params) ? { params } : {}),
    ...(isBilingual(wayOut) ? { wayOut } : {}),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isBilingual(value: unknown): value is Bilingual {
  return isRecord(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string';
}
