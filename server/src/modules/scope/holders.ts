import { lexemesOf, tsvectorLiteral } from '@hengjian/search-text';
import { sql } from 'kysely';
import { initialsOf, pinyinOf, toSimplified } from '../../platform/chinese/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { HolderFacts } from '../registry/index.ts';
import { spellingLexemes } from './search/institutions/spelling-lexemes.ts';

/**
 * Copies institutions and their sites from the registry. An older version than the one that stands here changes nothing:
 * events may come late or twice. An institution without a site has its seat as the first.
 */
export async function upsertHolders(tx: Tx, holders: readonly HolderFacts[]): Promise<void> {
  if (holders.length === 0) return;
  const rows = holders.map((holder) => ({ ...holder, ...foundBy(holder) }));
  const json = JSON.stringify(rows);
  await sql`
    INSERT INTO scope.holder (institution_id, code, uscc, name, name_en, former_names, kind, region_code, licensed_by,
      address, fields, synthetic, words, pinyin, initials, version)
    SELECT r.id, r.code, r.uscc, r.name, r."nameEn", r."formerNames", r.kind, r.region, r."licensedBy", r.address,
      r.fields, r.synthetic, r.words::tsvector, r.pinyin, r.initials, r.version
    FROM jsonb_to_recordset(${json}::jsonb) AS r(id uuid, code text, uscc text, name text, "nameEn" text,
      "formerNames" text[], kind text, region text, "licensedBy" text, address text, fields text[], synthetic boolean,
      words text, pinyin text, initials text, version integer)
    ON CONFLICT (institution_id) DO UPDATE SET (code, uscc, name, name_en, former_names, kind, region_code, licensed_by,
      address, fields, synthetic, words, pinyin, initials, version) = (EXCLUDED.code, EXCLUDED.uscc, EXCLUDED.name,
      EXCLUDED.name_en, EXCLUDED.former_names, EXCLUDED.kind, EXCLUDED.region_code, EXCLUDED.licensed_by,
      EXCLUDED.address, EXCLUDED.fields, EXCLUDED.synthetic, EXCLUDED.words, EXCLUDED.pinyin, EXCLUDED.initials,
      EXCLUDED.version)
    WHERE holder.version <= EXCLUDED.version`.execute(tx);
  const sites = holders.flatMap((holder) => sitesOf(holder).map((site) => ({ institution: holder.id, ...site })));
  await sql`
    INSERT INTO scope.site (institution_id, number, name, address, region_code)
    SELECT s.institution, s.number, s.name, s.address, s.region
    FROM jsonb_to_recordset(${JSON.stringify(sites)}::jsonb)
      AS s(institution uuid, number smallint, name text, address text, region text)
    ON CONFLICT (institution_id, number) DO UPDATE
      SET (name, address, region_code) = (EXCLUDED.name, EXCLUDED.address, EXCLUDED.region_code)`.execute(tx);
}

/**
 * Takes out holders whose institution is gone because an import was undone. Whoever was said to hold a certificate stays,
 * marked; answers those.
 */
export async function removeHolders(tx: Tx, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const free = sql`t.institution_id = ANY(${[...ids]}::uuid[])
    AND NOT EXISTS (SELECT FROM scope.certificate c WHERE c.institution_id = t.institution_id)
    AND NOT EXISTS (SELECT FROM scope.draft_decision d WHERE d.institution_id = t.institution_id)`;
  await sql`DELETE FROM scope.site t WHERE ${free}`.execute(tx);
  await sql`DELETE FROM scope.holder t WHERE ${free}`.execute(tx);
  const { rows } = await sql<{ id: string }>`
    UPDATE scope.holder SET gone = true WHERE institution_id = ANY(${[...ids]}::uuid[]) AND NOT gone
    RETURNING institution_id AS id`.execute(tx);
  return rows.map(({ id }) => id);
}

function sitesOf({ sites, address, region }: HolderFacts) {
  const kept = sites.map(({ number, name, address: at, region: where }) => ({
    number,
    name,
    address: at,
    region: where,
  }));
  return kept.some(({ number }) => number === 1)
    ? kept
    : [{ number: 1, name: '场所一', address: address ?? '', region }, ...kept];
}

/** Everything by which somebody may look for an institution. */
function foundBy({ code, uscc, name, nameEn, formerNames }: HolderFacts) {
  const spoken = [name, ...formerNames].map(toSimplified);
  const said = [...spoken, nameEn ?? '', code, uscc ?? ''].filter((part) => part !== '').join('\n');
  const [pinyin, initials] = [spoken.map(pinyinOf).join(' '), spoken.map(initialsOf).join(' ')];
  return { words: tsvectorLiteral([...lexemesOf(said), ...spellingLexemes(pinyin, initials)]), pinyin, initials };
}
