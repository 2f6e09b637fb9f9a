import { hash } from 'node:crypto';
import { type TreeHasher, treeHasher } from '@hengjian/merkle';

/** The tree's hashes by the platform's SHA-256. */
export const hasher: TreeHasher = treeHasher((bytes) => hash('sha256', bytes, 'buffer'));
