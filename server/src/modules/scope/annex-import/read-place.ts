import type { ImportOptions } from '@hengjian/contract';
import { type CertificateFinder, type KnownCertificate, spellings } from './certificates.ts';
import { problems } from './problems.ts';
import type { Find, RowTexts } from './read-row.ts';

/** The certificate of a row: by its number, by its institution, or the one chosen for the whole file. */
export function chooseCertificate(
  finder: CertificateFinder,
  texts: RowTexts,
  options: ImportOptions,
  find: Find,
): KnownCertificate | undefined {
  const own = texts.get('certificate') ?? '';
  const number = own === '' ? (options.certificate ?? '') : own;
  const institution = texts.get('institution') ?? '';
  const found = number === '' ? byInstitution(finder, institution, find) : byNumber(finder, number, institution, find);
  if (found === undefined) return undefined;
  const key = number === '' ? 'institution' : 'certificate';
  if (!finder.covers(found)) {
    find('error', key, problems.outside());
    return undefined;
  }
  if (found.endedOn !== null) {
    find('error', key, problems.certificateEnded(found.endedOn));
    return undefined;
  }
  return found;
}

function byNumber(finder: CertificateFinder, number: string, institution: string, find: Find) {
  const found = finder.byNumber(number);
  const [first] = found;
  if (first === undefined) {
    find('error', 'certificate', problems.certificateUnknown(number));
    return undefined;
  }
  if (institution === '') return first;
  const keys = spellings(institution);
  const own = found.find(({ institutionKeys }) => institutionKeys.some((key) => keys.includes(key)));
  if (own === undefined) find('error', 'certificate', problems.certificateOfAnother(first.institution));
  return own;
}

function byInstitution(finder: CertificateFinder, institution: string, find: Find) {
  if (institution === '') {
    find('error', 'certificate', problems.noCertificate());
    return undefined;
  }
  const licences = finder.byInstitution(institution).filter(({ axis }) => axis === 'licence');
  const open = licences.filter(({ endedOn }) => endedOn === null);
  const [one, other] = open.length === 0 ? licences : open;
  if (one === undefined) find('error', 'institution', problems.noCertificateOf(institution));
  else if (other !== undefined) {
    find('error', 'institution', problems.certificateAmbiguous(open.length));
    return undefined;
  }
  return one;
}

/** The site of a row by number (2, 场所二, 第2场所) or name; site 1 where nothing is said. */
export function chooseSite(
  { sites, institution }: KnownCertificate,
  texts: RowTexts,
  options: ImportOptions,
  find: Find,
): number | undefined {
  const own = texts.get('site') ?? '';
  const text = own === '' ? (options.site ?? '').trim() : own;
  if (text === '') return sites.find(({ number }) => number === 1)?.number ?? sites[0]?.number;
  const number = siteNumber(text);
  const site = sites.find((one) => one.number === number) ?? sites.find(({ name }) => name === text);
  if (site !== undefined) return site.number;
  const list = sites.map((one) => `${one.number} ${one.name}`).join('、');
  find('error', 'site', problems.foreignSite(text, institution, list));
  return undefined;
}

const NUMERALS = '一二三四五六七八九';

function siteNumber(text: string): number | undefined {
  const read =
    /^(?:场所|第|地点|Site)?\s*(?:(\d{1,4})|([一二三四五六七八九]?十?[一二三四五六七八九]?))\s*(?:场所|号场所|个场所|地点)?$/iu.exec(
      text,
    );
  if (read?.[1] !== undefined) return Number(read[1]);
  const numeral = read?.[2] ?? '';
  if (numeral === '') return undefined;
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['', numeral];
  const ten = numeral.includes('十') ? (tens === '' ? 1 : NUMERALS.indexOf(tens ?? '') + 1) * 10 : 0;
  return ten + (ones === '' ? 0 : NUMERALS.indexOf(ones ?? '') + 1);
}
