import type { Module } from '../../house.ts';
import type { OpenDataMeans } from './means.ts';

/** Downloads, directories, and keys for programs. */
export function createOpenData(_means: OpenDataMeans): Module {
  return { name: 'open-data' };
}
