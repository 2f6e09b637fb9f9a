export { createScope } from './scope.ts';
export type { ScopeMeans } from './means.ts';
