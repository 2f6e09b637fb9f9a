import { PUBLIC_CODE } from '@hengjian/portal';

/** What is asked for below `/draws/`: the page, or one of the two downloads. */
export interface DrawAddress {
  readonly code: string;
  readonly as: 'page' | 'json' | 'csv';
}

/** The public code of a plan or draw; undefined for anything else. */
export function parseCode(text: unknown): string | undefined {
  return typeof text === 'string' && PUBLIC_CODE.test(text) ? text : undefined;
}

export function parseDrawAddress(name: string): DrawAddress | undefined {
  const [stem = '', extension] = name.split('.', 2);
  const code = parseCode(stem);
  if (code === undefined || name !== (extension === undefined ? stem : `${stem}.${extension}`)) return undefined;
  if (extension === undefined) return { code, as: 'page' };
  return extension === 'json' || extension === 'csv' ? { code, as: extension } : undefined;
}

/** A page number from 1; the first where none is given. */
export function parsePage(text: unknown): number | undefined {
  if (text === undefined) return 1;
  return typeof text === 'string' && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
}
