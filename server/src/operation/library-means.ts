import {
  findOrganisation,
  organisationsOfDepartments,
  peopleWithRole,
  personNames,
} from '../modules/identity/index.ts';
import type { LibraryDirectory, LibraryMeans } from '../modules/library/index.ts';
import { appendEntry, findPlaces } from '../modules/transparency/index.ts';
import type { Platform } from '../platform/means.ts';

/** The province of the demo, whose library it seeds. */
const DEMO_REGION = '310000';

/** What the library needs of other modules, answered by them. `region` is the house's: who holds it keeps the library. */
export function libraryMeans(platform: Platform, region: string = DEMO_REGION): LibraryMeans {
  return {
    ...platform,
    region,
    directory,
    log: { append: (tx, entry) => appendEntry(tx, platform, entry), findPlaces },
  };
}

const directory: LibraryDirectory = {
  personNames,
  organisationsOfDepartments,
  async getOrganisation(tx, id) {
    const organisation = await findOrganisation(tx, id);
    if (organisation === null) throw new Error(`organisation ${id} does not exist`);
    const { name, region, department } = organisation;
    return { name, region, department };
  },
  async experts(tx, region) {
    const people = await peopleWithRole(tx, 'expert', { region });
    return people.map(({ id, name }) => ({ id, name }));
  },
};
