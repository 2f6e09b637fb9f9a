import type {
  CompareFacts,
  DirectoryFacts,
  InstitutionPageFacts,
  OpenDataFacts,
  RegionChoice,
  RegisterHomeFacts,
  SearchFacts,
  SearchQuery,
  StandardListFacts,
  StandardPageFacts,
  VerifyPageFacts,
  VerifyQuestion,
} from '@hengjian/portal';

/** What a visitor of an institution's page asks about. Days are `YYYY-MM-DD`; null is today, and what is known now. */
export interface InstitutionQuestion {
  readonly code: string;
  readonly on: string | null;
  readonly known: string | null;
  readonly q: string;
  readonly axis: 'licence' | 'accreditation';
  /** From 1. */
  readonly page: number;
}

/** Where the pages of the register get their facts: public only, and undefined for what does not exist. */
export interface RegisterSources {
  /** Without the notices, which come from elsewhere. */
  getRegisterHome(): Promise<Omit<RegisterHomeFacts, 'notices' | 'draw'>>;
  listRegions(): Promise<readonly RegionChoice[]>;
  search(query: SearchQuery): Promise<SearchFacts>;
  findInstitution(question: InstitutionQuestion): Promise<InstitutionPageFacts | undefined>;
  compare(codes: readonly string[], on: string | null, page: number): Promise<CompareFacts>;
  listStandards(q: string, page: number): Promise<StandardListFacts>;
  findStandard(number: string): Promise<StandardPageFacts | undefined>;
  getOpenData(): Promise<OpenDataFacts>;
  findDirectory(code: string, on: string | null): Promise<DirectoryFacts | undefined>;
  /** `institution`: asked for by its code instead of a number; its newest licence is meant. */
  verify(question: VerifyQuestion, institution: string | null): Promise<VerifyPageFacts>;
}
