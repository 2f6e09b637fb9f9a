import { Type } from 'typebox';
import type { Endpoint } from './endpoint.ts';
import { EntryContentSchema, EntrySchema } from './library-entries.ts';
import { LibraryDay, LibraryInstant, LibraryPaging, LibraryUuid, orNull } from './library-schemas.ts';
import { ChoiceSchema, EventSchema } from './procedure.ts';

export const PROPOSAL_KINDS = ['new', 'revise', 'withdraw', 'advanced-standard'] as const;
const Kind = Type.Enum(PROPOSAL_KINDS);
const Id = Type.Object({ id: LibraryUuid });
const Reason = Type.String({ maxLength: 4_000 });

/** What a proposal asks for: an entry as it should read, and why. */
export const ProposalContentSchema = Type.Object(
  {
    title: Type.String({ maxLength: 200 }),
    /** Null for a withdrawal. */
    entry: orNull(EntryContentSchema),
    reason: Reason,
    /** The advanced standard whose method is to be taken in (R3-2c). */
    standard: orNull(Type.String({ maxLength: 200 })),
  },
  { $id: 'ParameterProposalContent' },
);

export const ProposalSummary = Type.Object(
  {
    id: LibraryUuid,
    code: Type.String(),
    kind: Kind,
    title: Type.String(),
    state: Type.String(),
    proposedBy: orNull(Type.String()),
    organisation: Type.Object({ zh: Type.String(), en: Type.String() }),
    proposedAt: LibraryInstant,
    changedAt: LibraryInstant,
    myTurn: Type.Boolean({ description: 'The next step is one the asking person can take' }),
    due: orNull(LibraryDay),
  },
  { $id: 'ParameterProposalSummary' },
);

export const listProposals = {
  operationId: 'listParameterProposals',
  method: 'GET',
  path: '/api/parameter-proposals',
  summary: { zh: '参数建议', en: 'Proposals for the parameter library' },
  query: Type.Object({
    state: Type.Optional(Type.String({ maxLength: 40 })),
    mine: Type.Optional(Type.Boolean({ description: 'Only those it is my turn on, or that are mine' })),
    ...LibraryPaging,
  }),
  responses: {
    200: Type.Object({ rows: Type.Array(ProposalSummary), total: Type.Integer(), mayPropose: Type.Boolean() }),
  },
} as const satisfies Endpoint;

export const getProposal = {
  operationId: 'getParameterProposal',
  method: 'GET',
  path: '/api/parameter-proposals/{id}',
  summary: { zh: '一项参数建议', en: 'One proposal' },
  params: Id,
  responses: {
    200: Type.Object({
      id: LibraryUuid,
      code: Type.String(),
      kind: Kind,
      state: Type.String(),
      version: Type.Integer(),
      content: ProposalContentSchema,
      /** The entry as it reads now. */
      before: orNull(EntrySchema),
      proposedBy: orNull(Type.String()),
      proposedAt: LibraryInstant,
      choices: Type.Array(ChoiceSchema),
      events: Type.Array(EventSchema),
      reviewers: Type.Array(
        Type.Object({
          id: LibraryUuid,
          name: Type.String(),
          verdict: orNull(Type.Enum(['favourable', 'unfavourable'])),
          opinion: orNull(Type.String()),
        }),
      ),
      departments: Type.Array(Type.Object({ code: Type.String(), signed: Type.Boolean() })),
      /** Who could be asked to review; empty for whoever may not ask. */
      experts: Type.Array(Type.Object({ id: LibraryUuid, name: Type.String() })),
      due: orNull(
        Type.Object({ step: Type.String(), date: LibraryDay, workingDays: Type.Integer(), note: Type.String() }),
      ),
      today: LibraryDay,
    }),
  },
} as const satisfies Endpoint;

export const createProposal = {
  operationId: 'createParameterProposal',
  method: 'POST',
  path: '/api/parameter-proposals',
  summary: { zh: '提出参数建议', en: 'Propose a change of the library' },
  body: Type.Object({ kind: Kind, entryId: orNull(LibraryUuid), content: ProposalContentSchema }),
  responses: { 201: Type.Object({ id: LibraryUuid, code: Type.String() }) },
} as const satisfies Endpoint;

export const actOnProposal = {
  operationId: 'actOnParameterProposal',
  method: 'POST',
  path: '/api/parameter-proposals/{id}/actions',
  summary: { zh: '办理参数建议', en: 'Take a step on a proposal' },
  params: Id,
  body: Type.Object({
    action: Type.String({ maxLength: 40 }),
    version: Type.Integer({ description: 'The wording the person saw' }),
    reason: Type.Optional(Reason),
    reviewers: Type.Optional(Type.Array(LibraryUuid, { maxItems: 20 })),
    departments: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 20 })),
    favourable: Type.Optional(Type.Boolean()),
    /** With `edit`: the proposal as it should read now. */
    content: Type.Optional(ProposalContentSchema),
  }),
  responses: { 200: Type.Object({ state: Type.String(), version: Type.Integer() }) },
} as const satisfies Endpoint;
