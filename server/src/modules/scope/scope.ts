import type { Module } from '../../house.ts';
import { affectedHouse } from './affected/index.ts';
import type { ScopeMeans } from './means.ts';
import { copyAll, registrySubscriber } from './react.ts';

/** Certificates and what they cover: who may test what, since when, until when. */
export function createScope(means: ScopeMeans): Module {
  const affected = affectedHouse(means);
  return {
    name: 'scope',
    routes: (app) => affected.routes(app),
    subscribers: [registrySubscriber(means), ...affected.subscribers],
    jobs: affected.jobs,
    start: () => copyAll(means),
  };
}
