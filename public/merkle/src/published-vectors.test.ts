import { readFileSync } from 'node:fs';
import { fromHex, toHex } from '@hengjian/sha256';
import { describe, expect, it } from 'vitest';
import { CompactTree, sha256Hasher, verifyConsistency, verifyInclusion } from './index.ts';

interface Inclusion {
  name: string;
  leafIdx: number;
  treeSize: number;
  root: string;
  leafHash: string;
  proof: string[] | null;
  wantErr: boolean;
}
interface Consistency {
  name: string;
  size1: number;
  size2: number;
  root1: string;
  root2: string;
  proof: string[] | null;
  wantErr: boolean;
}
const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../vectors/merkle/${name}.json`, import.meta.url), 'utf8')) as unknown;
const inclusions = read('inclusion') as Inclusion[];
const consistencies = read('consistency') as Consistency[];
const bytes = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));

describe('the known answers of RFC 6962 implementations', () => {
  it('has the roots of the eight reference leaves', () => {
    const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
    const roots = [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
      '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
      'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ];
    const tree = new CompactTree();
    expect(toHex(tree.root())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    leaves.forEach((leaf, i) => {
      tree.append(sha256Hasher.leaf(fromHex(leaf) ?? new Uint8Array()));
      expect(toHex(tree.root())).toBe(roots[i]);
    });
  });

  it.each(inclusions)('inclusion $name', ({ leafIdx, treeSize, root, leafHash, proof, wantErr }) => {
    const claim = { leafHash: bytes(leafHash), index: leafIdx, size: treeSize, root: bytes(root) };
    expect(verifyInclusion({ ...claim, proof: (proof ?? []).map(bytes) }).ok).toBe(!wantErr);
  });

  it.each(consistencies)('consistency $name', ({ size1, size2, root1, root2, proof, wantErr }) => {
    // One published case takes a text of 12 bytes for a root; we ask for 32 everywhere.
    const claim = { oldSize: size1, newSize: size2, oldRoot: bytes(root1), newRoot: bytes(root2) };
    expect(verifyConsistency({ ...claim, proof: (proof ?? []).map(bytes) }).ok).toBe(
      !wantErr && bytes(root1).length === 32,
    );
  });
});
