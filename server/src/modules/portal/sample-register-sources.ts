import {
  sampleCompare,
  sampleDirectory,
  sampleHome,
  sampleInstitution,
  sampleOpenData,
  sampleSearch,
  sampleStandard,
  sampleStandards,
  sampleVerify,
} from '@hengjian/portal/testing';
import type { RegisterSources } from './register-sources.ts';

/** One page of each kind, for tests of addresses, caches and links. */
export const sampleRegisterSources: RegisterSources = {
  getRegisterHome: async () => sampleHome,
  listRegions: async () => sampleHome.regions,
  search: async (query) => ({ ...sampleSearch, query, more: query.page < 3 }),
  findInstitution: async ({ code }) => (code.startsWith('SH') ? { ...sampleInstitution, code } : undefined),
  compare: async () => sampleCompare,
  listStandards: async (q, page) => ({ ...sampleStandards, q, page }),
  verify: async (question) => ({ ...sampleVerify, question }),
  findDirectory: async (code) => (code === 'ppe' ? sampleDirectory : undefined),
  getOpenData: async () => sampleOpenData,
  findStandard: async (number) => (number.startsWith('GB') ? { ...sampleStandard, number } : undefined),
};
