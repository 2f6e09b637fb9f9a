import type { ImportSubject } from '@hengjian/contract';
import type { RegistryMeans } from '../means.ts';
import { EXPERT } from '../records/expert.ts';
import { INSPECTOR } from '../records/inspector.ts';
import { INSTITUTION } from '../records/institution.ts';
import { conflictTarget } from './conflict-target.ts';
import type { ImportTarget } from './import-target.ts';
import { instrumentTarget, staffTarget } from './part-target.ts';
import { recordTarget } from './record-target.ts';

/** What the import engine works with: the registry's means, and everything a table can be brought into. */
export interface ImportMeans extends RegistryMeans {
  readonly targets: ReadonlyMap<ImportSubject, ImportTarget>;
}

/** The registry's own targets and those that other modules hand in. */
export function importMeans(means: RegistryMeans, others: readonly ImportTarget[]): ImportMeans {
  const own = [
    recordTarget(means, INSTITUTION),
    recordTarget(means, INSPECTOR),
    recordTarget(means, EXPERT),
    conflictTarget(means),
    staffTarget(means),
    instrumentTarget(means),
  ];
  return { ...means, targets: new Map([...own, ...others].map((target) => [target.subject, target])) };
}

/** Undefined for a table that this house has no place for: a module that is not built in. */
export function findTarget({ targets }: ImportMeans, subject: ImportSubject): ImportTarget | undefined {
  return targets.get(subject);
}

export function getTarget(means: ImportMeans, subject: ImportSubject): ImportTarget {
  const target = findTarget(means, subject);
  if (target === undefined) throw new Error(`nothing here takes tables of ${subject}`);
  return target;
}
