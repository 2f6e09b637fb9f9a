import type { PublicCredentials } from '../../modules/credentials/index.ts';
import { describeDatasets, listPublished, readDirectory } from '../../modules/open-data/index.ts';
import type { RegisterSources } from '../../modules/portal/index.ts';
import { officialDate } from '../../platform/clock.ts';
import { readPublic } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/means.ts';
import { comparePage } from './compare-source.ts';
import { homePage, regionChoices } from './home-source.ts';
import { findInstitutionPage } from './institution-source.ts';
import { regionName } from './names.ts';
import { searchPage } from './search-source.ts';
import { standardList, standardPage } from './standards-source.ts';
import { verifyPage } from './verify-source.ts';

/** Where the pages of the register get their facts. `region` is the office the portal speaks for; 000000 the nation. */
export function registerSources(platform: Platform, credentials: PublicCredentials, region: string): RegisterSources {
  const choices = regionChoices(region);
  return {
    getRegisterHome: () => homePage(platform, region),
    listRegions: async () => choices,
    search: (query) => searchPage(platform, query),
    findInstitution: (question) => findInstitutionPage(platform, question),
    compare: (codes, on, page) => comparePage(platform, codes, on, page),
    listStandards: (q, page) => standardList(platform, q, page),
    findStandard: (number) => standardPage(platform, number),
    verify: (question, institution) => verifyPage(platform, credentials, question, institution),
    async findDirectory(code, on) {
      const found = await readDirectory(platform.db, code, on ?? officialDate(platform.clock.now()));
      if (found === undefined) return undefined;
      const institutions = found.institutions.map((one) => ({ ...one, region: regionName(one.region) }));
      return { ...found, publishedAt: found.changedAt, institutions };
    },
    getOpenData: async () => ({
      datasets: describeDatasets(platform.db),
      directories: (await readPublic(platform.db, listPublished)).map(({ code, title, basis }) => ({
        code,
        title,
        basis,
      })),
    }),
  };
}
