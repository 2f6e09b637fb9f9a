import { createHash } from 'node:crypto';
import { toHex, utf8 } from '@hengjian/sha256';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CompactTree,
  growTiles,
  nodesFromTiles,
  proveConsistency,
  proveInclusion,
  rootOf,
  sha256Hasher,
  type Tile,
  tilesForProof,
  tilesOf,
  treeHasher,
  verifyConsistency,
  verifyInclusion,
} from './index.ts';

const hasher = treeHasher((bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()));
const leafHashes = Array.from({ length: 1100 }, (_, i) => hasher.leaf(utf8(`entry ${i}`)));

function leaf(index: number): Uint8Array {
  return leafHashes[index] ?? hasher.empty;
}

/** Straight from the definition (RFC 9162, 2.1.1), to check the clever ways against. */
function definedRoot(hashes: readonly Uint8Array[]): Uint8Array {
  const [first] = hashes;
  if (first === undefined) return hasher.empty;
  if (hashes.length === 1) return first;
  let split = 1;
  while (split * 2 < hashes.length) split *= 2;
  return hasher.node(definedRoot(hashes.slice(0, split)), definedRoot(hashes.slice(split)));
}

/** A log as it grows in uneven steps, with its tiles as files. */
function grownLog(sizes: readonly number[]) {
  const files = new Map<string, Uint8Array>();
  const read = (tile: Tile) => files.get(`${tile.level}/${tile.index}`) ?? new Uint8Array();
  let size = 0;
  const touched: Tile[][] = [];
  for (const next of sizes) {
    const grown = growTiles(size, leafHashes.slice(size, next), read, hasher);
    touched.push(grown.map(({ level, index, width }) => ({ level, index, width })));
    for (const tile of grown) files.set(`${tile.level}/${tile.index}`, tile.bytes);
    size = next;
  }
  return { read, touched };
}

describe('the tree', () => {
  it('has the root of the definition at every size, however it came to it', () => {
    const tree = new CompactTree(hasher);
    const { read } = grownLog([1, 3, 255, 256, 257, 700, 1100]);
    for (let size = 0; size <= 300; size++) {
      const root = toHex(definedRoot(leafHashes.slice(0, size)));
      expect(toHex(tree.root())).toBe(root);
      expect(toHex(rootOf(size, nodesFromTiles(size, read, hasher), hasher))).toBe(root);
      expect(toHex(new CompactTree(hasher, size, tree.edge).root())).toBe(root);
      tree.append(leaf(size));
    }
    expect(() => new CompactTree(hasher, 3, [])).toThrow();
  });

  it('hashes alike with our SHA-256 and the platform’s', () => {
    expect(sha256Hasher.leaf(utf8('x'))).toEqual(hasher.leaf(utf8('x')));
    expect(sha256Hasher.node(leaf(0), leaf(1))).toEqual(hasher.node(leaf(0), leaf(1)));
  });
});

describe('proofs from tiles', () => {
  const { read, touched } = grownLog([5, 256, 300, 1100]);
  const rootAt = (size: number) => rootOf(size, nodesFromTiles(size, read, hasher), hasher);

  it('includes every leaf in every tree, in at most ⌈log2 n⌉ hashes, and no leaf elsewhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1100 }), fc.nat(), fc.nat(), (size, a, b) => {
        const [index, other] = [a % size, b % size];
        const proof = proveInclusion(index, size, nodesFromTiles(size, read, hasher), hasher);
        expect(proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)));
        const claim = { leafHash: leaf(index), index, size, proof, root: rootAt(size) };
        expect(verifyInclusion(claim)).toEqual({ ok: true, value: null });
        if (other !== index) expect(verifyInclusion({ ...claim, index: other }).ok).toBe(false);
        expect(verifyInclusion({ ...claim, index: size })).toEqual({ ok: false, error: 'SIZE_INVALID' });
        expect(verifyInclusion({ ...claim, proof: [...proof, leaf(0)] }).ok).toBe(false);
      }),
    );
  });

  it('shows that a later tree continues an earlier one, and refuses any other pair', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1100 }), fc.integer({ min: 1, max: 1100 }), (a, b) => {
        const [oldSize, newSize] = a < b ? [a, b] : [b, a];
        const proof = proveConsistency(oldSize, newSize, nodesFromTiles(newSize, read, hasher), hasher);
        const claim = { oldSize, newSize, oldRoot: rootAt(oldSize), newRoot: rootAt(newSize), proof };
        expect(verifyConsistency(claim)).toEqual({ ok: true, value: null });
        if (oldSize === newSize) return;
        expect(verifyConsistency({ ...claim, oldRoot: claim.newRoot }).ok).toBe(false);
        expect(verifyConsistency({ ...claim, newRoot: claim.oldRoot }).ok).toBe(false);
        expect(verifyConsistency({ ...claim, proof: proof.slice(1) }).ok).toBe(false);
        expect(verifyConsistency({ ...claim, oldSize: newSize, newSize: oldSize }).ok).toBe(false);
      }),
    );
  });

  it('names beforehand exactly the tiles it will read', () => {
    for (const of of [{ index: 77 }, { index: 1099 }, { oldSize: 300 }]) {
      const asked = new Set<string>();
      const nodes = nodesFromTiles(
        1100,
        (tile) => (asked.add(`${tile.level}/${tile.index}.${tile.width}`), read(tile)),
        hasher,
      );
      if ('index' in of) proveInclusion(of.index ?? 0, 1100, nodes, hasher);
      else proveConsistency(of.oldSize, 1100, nodes, hasher);
      expect(
        new Set(tilesForProof(1100, of as { index: number }).map((t) => `${t.level}/${t.index}.${t.width}`)),
      ).toEqual(asked);
    }
  });

  it('touches, when it grows, just the tiles that are new or wider', () => {
    expect(touched).toEqual([tilesOf(5), tilesOf(256, 5), tilesOf(300, 256), tilesOf(1100, 300)]);
    expect(touched[1]).toEqual([
      { level: 0, index: 0, width: 256 },
      { level: 1, index: 0, width: 1 },
    ]);
  });

  it('throws, as a bug, when asked to prove what is not', () => {
    const nodes = nodesFromTiles(10, read, hasher);
    expect(() => proveInclusion(10, 10, nodes)).toThrow();
    expect(() => proveConsistency(0, 10, nodes)).toThrow();
    expect(() => proveConsistency(11, 10, nodes)).toThrow();
    expect(() => nodesFromTiles(10, () => new Uint8Array(31))(0, 0)).toThrow();
  });
});

describe('proof verification is total', () => {
  it('answers with a code for wrong lengths and impossible sizes', () => {
    const hash = leaf(0);
    const claim = { leafHash: hash, index: 0, size: 1, proof: [], root: hash };
    expect(verifyInclusion({ ...claim, root: hash.subarray(1) })).toEqual({ ok: false, error: 'HASH_LENGTH' });
    for (const size of [-1, 0, 0.5, NaN, Infinity, 2 ** 53])
      expect(verifyInclusion({ ...claim, size })).toEqual({ ok: false, error: 'SIZE_INVALID' });
    expect(verifyInclusion({ ...claim, size: 2 })).toEqual({ ok: false, error: 'PROOF_LENGTH' });
    const sizes = { oldSize: 0, newSize: 9, oldRoot: hasher.empty, newRoot: hash, proof: [] };
    expect(verifyConsistency(sizes).ok).toBe(true);
    expect(verifyConsistency({ ...sizes, oldRoot: hash })).toEqual({ ok: false, error: 'ROOT_MISMATCH' });
    expect(verifyConsistency({ ...sizes, newSize: 0 })).toEqual({ ok: false, error: 'ROOT_MISMATCH' });
    expect(verifyConsistency({ ...sizes, oldSize: 3 })).toEqual({ ok: false, error: 'PROOF_LENGTH' });
  });
});
