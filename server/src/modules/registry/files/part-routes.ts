import {
  addAuthorisation,
  addCommitment,
  addContact,
  addDocument,
  addInstrument,
  addInsurance,
  addSite,
  addStaff,
  changeAuthorisation,
  changeCommitment,
  changeContact,
  changeDocument,
  changeInstrument,
  changeInsurance,
  changeSite,
  changeStaff,
  endAuthorisation,
  endCommitment,
  endContact,
  endDocument,
  endInstrument,
  endInsurance,
  endSite,
  endStaff,
  listAuthorisations,
  listCommitments,
  listContacts,
  listDocuments,
  listInstruments,
  listInsurance,
  listSites,
  listStaff,
} from '@hengjian/contract';
import type { FastifyInstance } from 'fastify';
import { type Actor, answer, serve } from '../../../platform/http/index.ts';
import type { RegistryMeans } from '../means.ts';
import { addPart } from './add-part.ts';
import { changePart } from './change-part.ts';
import { endPart } from './end-part.ts';
import { gate } from './gate.ts';
import { listParts } from './list-parts.ts';
import type { FilePart } from './part.ts';
import { AUTHORISATION, COMMITMENT, CONTACT, DOCUMENT, INSTRUMENT, INSURANCE, SITE, STAFF } from './parts.ts';

type Form = Readonly<Record<string, unknown>>;
interface At {
  readonly actor: Actor;
  readonly params: { readonly id: string; readonly part: string };
}

/** Eight kinds of parts of a file, one way to treat them. */
export function partRoutes(app: FastifyInstance, means: RegistryMeans): void {
  const list = async (
    part: FilePart,
    { actor, params, query }: Pick<At, 'actor'> & { params: { id: string }; query: Parameters<typeof listParts>[4] },
  ) => answer(await listParts(means, actor, part, params.id, query));
  const add = async (
    part: FilePart,
    { actor, params, body }: Pick<At, 'actor'> & { params: { id: string }; body: { draft: Form } },
  ) => ({ status: 201 as const, body: answer(await addPart(means, actor, part, params.id, body.draft)) });
  const change = async (
    part: FilePart,
    { actor, params, body }: At & { body: { baseVersion: number; draft: Form } },
  ) => ({
    status: 200 as const,
    body: answer(await changePart(means, actor, part, { institutionId: params.id, id: params.part }, body)),
  });
  const end = async (
    part: FilePart,
    { actor, params, body }: At & { body: { baseVersion: number; on: string; reason: string } },
  ) => ({
    status: 200 as const,
    body: answer(await endPart(means, actor, part, { institutionId: params.id, id: params.part }, body)),
  });

  serve(app, listSites, async (input) => ({
    status: 200 as const,
    body: gate(listSites.responses[200], await list(SITE, input)),
  }));
  serve(app, addSite, (input) => add(SITE, input));
  serve(app, changeSite, (input) => change(SITE, input));
  serve(app, endSite, (input) => end(SITE, input));

  serve(app, listStaff, async (input) => ({
    status: 200 as const,
    body: gate(listStaff.responses[200], await list(STAFF, input)),
  }));
  serve(app, addStaff, (input) => add(STAFF, input));
  serve(app, changeStaff, (input) => change(STAFF, input));
  serve(app, endStaff, (input) => end(STAFF, input));

  serve(app, listAuthorisations, async (input) => ({
    status: 200 as const,
    body: gate(listAuthorisations.responses[200], await list(AUTHORISATION, input)),
  }));
  serve(app, addAuthorisation, (input) => add(AUTHORISATION, input));
  serve(app, changeAuthorisation, (input) => change(AUTHORISATION, input));
  serve(app, endAuthorisation, (input) => end(AUTHORISATION, input));

  serve(app, listInstruments, async (input) => ({
    status: 200 as const,
    body: gate(listInstruments.responses[200], await list(INSTRUMENT, input)),
  }));
  serve(app, addInstrument, (input) => add(INSTRUMENT, input));
  serve(app, changeInstrument, (input) => change(INSTRUMENT, input));
  serve(app, endInstrument, (input) => end(INSTRUMENT, input));

  serve(app, listDocuments, async (input) => ({
    status: 200 as const,
    body: gate(listDocuments.responses[200], await list(DOCUMENT, input)),
  }));
  serve(app, addDocument, (input) => add(DOCUMENT, input));
  serve(app, changeDocument, (input) => change(DOCUMENT, input));
  serve(app, endDocument, (input) => end(DOCUMENT, input));

  serve(app, listInsurance, async (input) => ({
    status: 200 as const,
    body: gate(listInsurance.responses[200], await list(INSURANCE, input)),
  }));
  serve(app, addInsurance, (input) => add(INSURANCE, input));
  serve(app, changeInsurance, (input) => change(INSURANCE, input));
  serve(app, endInsurance, (input) => end(INSURANCE, input));

  serve(app, listCommitments, async (input) => ({
    status: 200 as const,
    body: gate(listCommitments.responses[200], await list(COMMITMENT, input)),
  }));
  serve(app, addCommitment, (input) => add(COMMITMENT, input));
  serve(app, changeCommitment, (input) => change(COMMITMENT, input));
  serve(app, endCommitment, (input) => end(COMMITMENT, input));

  serve(app, listContacts, async (input) => ({
    status: 200 as const,
    body: gate(listContacts.responses[200], await list(CONTACT, input)),
  }));
  serve(app, addContact, (input) => add(CONTACT, input));
  serve(app, changeContact, (input) => change(CONTACT, input));
  serve(app, endContact, (input) => end(CONTACT, input));
}
