import { randomBytes } from 'node:crypto';
import { type JsonObject, parseJson } from '@hengjian/canonical-json';
import { toHex } from '@hengjian/sha256';
import {
  findOrganisation,
  listOrganisations,
  organisationsOfDepartments,
  personNames,
} from '../modules/identity/index.ts';
import type { DecisionLog, Directory, InspectionMeans } from '../modules/inspection/index.ts';
import { appendEntry, findPlaces, findProof, type HeadSigner, proveGrowth } from '../modules/transparency/index.ts';
import type { Tx } from '../platform/database/index.ts';
import type { Platform } from '../platform/means.ts';

/** What inspection needs of other modules, answered by them. */
export function inspectionMeans(platform: Platform, signer: HeadSigner): InspectionMeans {
  return {
    ...platform,
    directory,
    log: decisionLog(platform, signer),
    randomHex: (bytes) => randomBytes(bytes).toString('hex'),
  };
}

const directory: Directory = {
  personNames,
  organisationsOfDepartments,
  async getOrganisation(tx, id) {
    const organisation = await findOrganisation(tx, id);
    if (organisation === null) throw new Error(`organisation ${id} does not exist`);
    const { name, region, department } = organisation;
    return { name, region, department };
  },
  async organisationsOfParties(tx, region, organiser) {
    const parties = new Map([['bureau', organiser]]);
    for (const [party, kind] of PARTY_KINDS) {
      const [first] = await listOrganisations(tx, { kind, region: `${region.slice(0, 2)}0000` });
      if (first !== undefined) parties.set(party, first.id);
    }
    return parties;
  },
};

/** Which kind of organisation usually stands for a party of a draw besides the bureau itself. */
const PARTY_KINDS = [
  ['discipline', 'discipline-inspection'],
  ['notary', 'public-representative'],
  ['institutions', 'association'],
] as const;

function decisionLog(platform: Platform, signer: HeadSigner): DecisionLog {
  return {
    origin: signer.origin,
    append: (tx, entry) => appendEntry(tx, platform, entry),
    findPlaces,
    async findProof(tx: Tx, entryId: string, treeSize: number) {
      const proof = await findProof(tx, entryId, treeSize);
      if (proof === undefined) return undefined;
      return {
        leafIndex: proof.leafIndex,
        leaf: readLeaf(proof.leaf),
        proof: proof.proof.map(toHex),
        checkpoint: proof.head.note,
        treeSize: proof.head.size,
      };
    },
    consistency: async (tx, oldSize, newSize) => (await proveGrowth(tx, oldSize, newSize)).map(toHex),
  };
}

function readLeaf(text: string): JsonObject {
  const json = parseJson(text);
  if (!json.ok || typeof json.value !== 'object' || json.value === null || Array.isArray(json.value))
    throw new Error('a leaf of the log is a JSON object');
  return json.value as JsonObject;
}
