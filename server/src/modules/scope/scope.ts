import type { Module } from '../../house.ts';
import type { ScopeMeans } from './means.ts';
import { copyAll, registrySubscriber } from './react.ts';

/** Certificates and what they cover: who may test what, since when, until when. */
export function createScope(means: ScopeMeans): Module {
  return {
    name: 'scope',
    subscribers: [registrySubscriber(means)],
    start: () => copyAll(means),
  };
}
