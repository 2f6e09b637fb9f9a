import { type JsonObject, type JsonValue, parseJson } from '@hengjian/canonical-json';
import { readQrText } from '@hengjian/credential';
import { findAttachment } from '../../../platform/documents/index.ts';
import { PRINTED_FORMAT, PRINTED_NAME } from './printed.ts';

/** A certificate of a thousand sites prints some 200 kB of data. */
const MOST_DATA_BYTES = 2 * 1024 * 1024;

/** What a PDF carries as the data it prints; undefined where it carries none, or none of ours. Believed by nobody yet. */
export function readClaimed(pdf: Uint8Array): JsonObject | undefined {
  const bytes = findAttachment(pdf, PRINTED_NAME, MOST_DATA_BYTES);
  const json = bytes && parseJson(bytes, { maxBytes: MOST_DATA_BYTES, maxDepth: 8, maxValues: 50_000 });
  if (json === undefined || !json.ok || !isObject(json.value)) return undefined;
  return json.value['format'] === PRINTED_FORMAT && typeof json.value['number'] === 'string' ? json.value : undefined;
}

/** What a reader compares, by name; `null` where nothing stands. */
export type ComparedFields = ReadonlyMap<string, string | null>;

/** Log and decision are left out: a later head or decision alone makes nothing on the paper wrong. */
export function fieldsOf(printed: JsonObject): ComparedFields {
  const [holder, annex] = [member(printed, 'holder'), member(printed, 'annex')];
  return new Map([
    ['number', text(printed['number'])],
    ['name', text(member(holder, 'name'))],
    ['uscc', text(member(holder, 'uscc'))],
    ['address', text(member(holder, 'address'))],
    ['sites', lines(printed['sites'], ['number', 'name', 'address'])],
    ['authority', text(printed['authority'])],
    ['validFrom', text(printed['validFrom'])],
    ['validTo', text(printed['validTo'])],
    ['annexVersion', text(member(annex, 'version'))],
    ['annexRows', text(member(annex, 'rows'))],
    ['annexSha256', text(member(annex, 'sha256'))],
    ['signatories', lines(printed['signatories'], ['name', 'post', 'field', 'remark'])],
  ]);
}

export function sameFields(a: ComparedFields, b: ComparedFields): boolean {
  return a.size === b.size && [...a].every(([field, value]) => b.get(field) === value);
}

/** What the QR text says, under the names of the fields it repeats; undefined where it is no code of ours. */
export function qrFieldsOf(printed: JsonObject): ComparedFields | undefined {
  const qr = printed['qr'];
  const read = typeof qr === 'string' ? readQrText(qr) : undefined;
  if (read === undefined || !read.ok) return undefined;
  const { claims } = read.value;
  return new Map([
    ['number', claims.number],
    ['uscc', claims.uscc],
    ['validFrom', claims.validFrom],
    ['validTo', claims.validTo],
    ['annexVersion', String(claims.annexVersion)],
    ['annexSha256', claims.annexSha256],
  ]);
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function member(value: JsonValue | undefined, name: string): JsonValue | undefined {
  return isObject(value) ? value[name] : undefined;
}

function text(value: JsonValue | undefined): string | null {
  if (value === undefined || value === null || value === '') return null;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function lines(value: JsonValue | undefined, names: readonly string[]): string | null {
  if (!Array.isArray(value)) return text(value);
  const items: readonly JsonValue[] = value;
  if (items.length === 0) return null;
  return items.map((item) => names.map((name) => text(member(item, name)) ?? '').join(' ')).join('；');
}
