import type { Module } from '../../house.ts';
import type { LibraryMeans } from './means.ts';

/** Standards with their editions, and the parameter library. */
export function createLibrary(_means: LibraryMeans): Module {
  return { name: 'library' };
}
