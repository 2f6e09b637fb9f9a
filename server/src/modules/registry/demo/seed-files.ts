import { type RawBuilder, sql } from 'kysely';
import { type Clock, officialDate } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { FilePart, PartDraft } from '../files/part.ts';
import {
  AUTHORISATION,
  COMMITMENT,
  CONTACT,
  DOCUMENT,
  INSTRUMENT,
  INSURANCE,
  LEGAL_NATURE,
  SITE,
  STAFF,
} from '../files/parts.ts';
import { insertParts } from '../files/write-parts.ts';
import { NOBODY } from '../nobody.ts';
import { createChance } from './chance.ts';
import { type Described, describeFile, type FileSize, type MadeUpFile, type Somebody } from './describe-file.ts';
import { MAIN_INSTITUTION } from './main-institution.ts';
import { daysAgo, ENTERED_DAYS_AGO, tellMainStory } from './tell-main-story.ts';

const SEED_OF_IDS = 17;

/** The demo's own laboratory, as the screens show it. */
const MAIN_SIZE: FileSize = { sites: 2, people: 46, signatories: 4, instruments: 213 };

/** Rows of one kind of part on their way in. */
interface Piece {
  readonly ids: string[];
  readonly institutions: string[];
  readonly drafts: string[];
}

type Pieces = Map<FilePart, Piece>;
type Institution = Described & { readonly id: string; readonly code: string };

/** Files for all institutions of the demo province, in the order of their codes; returns how many rows there are. */
export async function seedFiles(tx: Tx, clock: Clock, institutions: readonly Institution[]): Promise<number> {
  const today = Temporal.PlainDate.from(officialDate(clock.now()));
  const chance = createChance(SEED_OF_IDS);
  const main: Pieces = new Map();
  const others: Pieces = new Map();
  let alsoHere: readonly Somebody[] = [];
  for (const [index, institution] of institutions.entries()) {
    const isMain = institution.code === MAIN_INSTITUTION.code;
    const file = describeFile(index, institution, today, alsoHere, isMain ? MAIN_SIZE : undefined);
    collect(isMain ? main : others, () => chance.uuid(), institution, isMain ? asMain(file) : file);
    alsoHere = file.alsoNext;
  }
  const rows = (await write(tx, main, daysAgo(clock, ENTERED_DAYS_AGO))) + (await write(tx, others, clock));
  const first = institutions.find(({ code }) => code === MAIN_INSTITUTION.code);
  if (first !== undefined) await tellMainStory(tx, clock, first.id, chance.uuid());
  return rows;
}

/** Its sites as the screens name them, and papers as old as the sites, so that a new edition can follow them. */
function asMain(file: MadeUpFile): MadeUpFile {
  const begun = file.sites[0]?.['from'] ?? null;
  return {
    ...file,
    sites: file.sites.map((site, place) => ({ ...site, ...MAIN_INSTITUTION.sites[place] })),
    documents: file.documents.map((document) => ({ ...document, from: begun })),
  };
}

function collect(pieces: Pieces, nextId: () => string, { id: institution }: Institution, file: MadeUpFile): void {
  const put = (part: FilePart, draft: PartDraft): string => {
    const piece = pieces.get(part) ?? { ids: [], institutions: [], drafts: [] };
    pieces.set(part, piece);
    const id = nextId();
    piece.ids.push(id);
    piece.institutions.push(institution);
    piece.drafts.push(JSON.stringify(draft));
    return id;
  };
  put(LEGAL_NATURE, file.nature);
  for (const site of file.sites) put(SITE, site);
  for (const person of file.people) {
    const staffId = put(STAFF, person.draft);
    for (const authorisation of person.authorisations) put(AUTHORISATION, { ...authorisation, staffId });
  }
  for (const instrument of file.instruments) put(INSTRUMENT, instrument);
  for (const document of file.documents) put(DOCUMENT, document);
  for (const policy of file.insurance) put(INSURANCE, policy);
  for (const commitment of file.commitments) put(COMMITMENT, commitment);
  for (const contact of file.contacts) put(CONTACT, contact);
}

/** In the order in which they were first put: a site comes before the instruments that stand at it. */
async function write(tx: Tx, pieces: Pieces, clock: Clock): Promise<number> {
  let rows = 0;
  for (const [part, piece] of pieces) {
    const written = await insertParts(tx, part, sourceOf(piece), { personId: NOBODY, batchId: null, clock });
    if (written.length !== piece.ids.length) throw new Error(`two parts of the demo clash: ${part.name}`);
    rows += written.length;
  }
  return rows;
}

function sourceOf({ ids, institutions, drafts }: Piece): RawBuilder<unknown> {
  return sql`
    SELECT s.id, s.institution_id, s.draft
    FROM unnest(${ids}::uuid[], ${institutions}::uuid[], ${drafts}::jsonb[]) AS s(id, institution_id, draft)`;
}
