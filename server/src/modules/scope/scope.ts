import type { Module } from '../../house.ts';
import type { ScopeMeans } from './means.ts';

/** Certificates and what they cover: who may test what, since when, until when. */
export function createScope(_means: ScopeMeans): Module {
  return { name: 'scope' };
}
