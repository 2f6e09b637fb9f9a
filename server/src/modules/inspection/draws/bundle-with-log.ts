import { parseJson } from '@hengjian/canonical-json';
import type { Bundle, BundleLog, Opening } from '@hengjian/draw';
import type { Tx } from '../../../platform/database/index.ts';
import type { InspectionMeans } from '../means.ts';
import type { LoadedDraw } from './load-draw.ts';

/**
 * The bundle anybody can recheck: what chance decided, with the proofs that frame, reveals and result are in the log and
 * in that order. Undefined before there is a result. `log` is null for the moment in which the result waits for the
 * sequencer.
 */
export async function bundleWithLog(means: InspectionMeans, tx: Tx, loaded: LoadedDraw): Promise<Bundle | undefined> {
  if (loaded.result === null) return undefined;
  return { ...loaded.result.bundle, log: await proofs(means, tx, loaded) };
}

/** The same with the openings of sealed sizes: for auditors only, credit classes can be read from it. */
export async function auditorBundle(means: InspectionMeans, tx: Tx, loaded: LoadedDraw): Promise<Bundle | undefined> {
  const bundle = await bundleWithLog(means, tx, loaded);
  if (bundle === undefined || loaded.frame === null) return undefined;
  const openings = parseJson(loaded.frame.openings);
  if (!openings.ok) throw new Error('stored openings cannot be read');
  const list = openings.value as unknown as readonly Opening[];
  return list.length === 0 ? bundle : { ...bundle, openings: list };
}

async function proofs(means: InspectionMeans, tx: Tx, loaded: LoadedDraw): Promise<BundleLog | null> {
  const { frame, result, reveals, content } = loaded;
  if (frame === null || result === null) return null;
  const places = await means.log.findPlaces(tx, [frame.entryId, result.entryId]);
  const framePlace = places.get(frame.entryId);
  const resultPlace = places.get(result.entryId);
  if (framePlace === undefined || resultPlace === undefined) return null;
  const frameProof = await means.log.findProof(tx, frame.entryId, framePlace.treeSize);
  const resultProof = await means.log.findProof(tx, result.entryId, resultPlace.treeSize);
  if (frameProof === undefined || resultProof === undefined) return null;
  const revealProofs: BundleLog['reveals'][number][] = [];
  for (const { id } of content.parties) {
    const entryId = reveals.get(id)?.entryId;
    const proof = entryId === undefined ? undefined : await means.log.findProof(tx, entryId, resultPlace.treeSize);
    if (proof === undefined) return null;
    revealProofs.push({ leafIndex: proof.leafIndex, leaf: proof.leaf, proof: proof.proof });
  }
  return {
    origin: means.log.origin,
    frame: withCheckpoint(frameProof),
    reveals: revealProofs,
    result: withCheckpoint(resultProof),
    consistency: await means.log.consistency(tx, framePlace.treeSize, resultPlace.treeSize),
  };
}

function withCheckpoint({ leafIndex, leaf, proof, checkpoint }: BundleLog['frame']) {
  return { leafIndex, leaf, proof, checkpoint };
}
