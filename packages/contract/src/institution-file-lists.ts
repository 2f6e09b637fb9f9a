import { Type } from 'typebox';
import type { Endpoint, Words } from './endpoint.ts';
import {
  AuthorisationDraftSchema,
  AuthorisationSchema,
  CommitmentDraftSchema,
  CommitmentSchema,
  ContactDraftSchema,
  ContactSchema,
  DocumentDraftSchema,
  DocumentSchema,
  INSTRUMENT_STATES,
  InstrumentDraftSchema,
  InstrumentSchema,
  InsuranceDraftSchema,
  InsuranceSchema,
  SiteDraftSchema,
  SiteSchema,
  StaffDraftSchema,
  StaffSchema,
} from './institution-file-parts.ts';
import { fileDay, FileUuid } from './institution-file-schemas.ts';
import { WordsSchema } from './refusal.ts';

const Institution = Type.Object({ id: FileUuid });
const Part = Type.Object({ id: FileUuid, part: FileUuid });

const Finding = Type.Object({ at: Type.String(), code: Type.String(), message: WordsSchema });
export const SavedPartSchema = Type.Object({
  id: FileUuid,
  version: Type.Integer(),
  warnings: Type.Array(Finding, { description: 'Saved all the same, and worth a second look' }),
});

const PartQuery = Type.Object({
  on: Type.Optional(fileDay('Only what holds on this day')),
  search: Type.Optional(Type.String({ maxLength: 100 })),
  state: Type.Optional(
    Type.Enum(INSTRUMENT_STATES, {
      description: 'Of instruments: where their traceability stands',
    }),
  ),
  page: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000, default: 0 })),
  size: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
});

const list = <Row extends Type.TSchema>(operationId: string, path: `/${string}`, summary: Words, row: Row) =>
  ({
    operationId,
    method: 'GET',
    path,
    summary,
    params: Institution,
    query: PartQuery,
    responses: {
      200: Type.Object({
        rows: Type.Array(row),
        total: Type.Integer(),
        may: Type.Object({ edit: Type.Boolean() }),
      }),
    },
  }) as const satisfies Endpoint;
const add = <Draft extends Type.TSchema>(operationId: string, path: `/${string}`, summary: Words, draft: Draft) =>
  ({
    operationId,
    method: 'POST',
    path,
    summary,
    params: Institution,
    body: Type.Object({ draft }),
    responses: { 201: SavedPartSchema },
  }) as const satisfies Endpoint;
const change = <Draft extends Type.TSchema>(operationId: string, path: `/${string}`, summary: Words, draft: Draft) =>
  ({
    operationId,
    method: 'PUT',
    path,
    summary,
    params: Part,
    body: Type.Object({
      baseVersion: Type.Integer({ maximum: 2_147_483_647, description: 'The version the person saw' }),
      draft,
    }),
    responses: { 200: SavedPartSchema },
  }) as const satisfies Endpoint;
const end = (operationId: string, path: `/${string}`, summary: Words) =>
  ({
    operationId,
    method: 'POST',
    path,
    summary,
    params: Part,
    body: Type.Object({
      baseVersion: Type.Integer({ maximum: 2_147_483_647 }),
      on: fileDay('Last day on which it holds'),
      reason: Type.String({ minLength: 1, maxLength: 500 }),
    }),
    responses: { 200: SavedPartSchema },
  }) as const satisfies Endpoint;

const AT = '/api/institutions/{id}';

export const listSites = list('listSites', `${AT}/sites`, { zh: '场所', en: 'Sites' }, SiteSchema);
export const addSite = add('addSite', `${AT}/sites`, { zh: '登记场所', en: 'Add a site' }, SiteDraftSchema);
export const changeSite = change(
  'changeSite',
  `${AT}/sites/{part}`,
  { zh: '修改场所', en: 'Change a site' },
  SiteDraftSchema,
);
export const endSite = end('endSite', `${AT}/sites/{part}/end`, { zh: '停用场所', en: 'Close a site' });

export const listStaff = list('listStaff', `${AT}/staff`, { zh: '人员', en: 'People' }, StaffSchema);
export const addStaff = add('addStaff', `${AT}/staff`, { zh: '登记人员', en: 'Add a person' }, StaffDraftSchema);
export const changeStaff = change(
  'changeStaff',
  `${AT}/staff/{part}`,
  { zh: '修改人员', en: 'Change a person' },
  StaffDraftSchema,
);
export const endStaff = end('endStaff', `${AT}/staff/{part}/end`, { zh: '人员离职', en: 'End an employment' });

export const listAuthorisations = list(
  'listAuthorisations',
  `${AT}/authorisations`,
  { zh: '签字授权', en: 'Authorisations to sign' },
  AuthorisationSchema,
);
export const addAuthorisation = add(
  'addAuthorisation',
  `${AT}/authorisations`,
  { zh: '登记签字授权', en: 'Authorise a signatory' },
  AuthorisationDraftSchema,
);
export const changeAuthorisation = change(
  'changeAuthorisation',
  `${AT}/authorisations/{part}`,
  { zh: '修改签字授权', en: 'Change an authorisation' },
  AuthorisationDraftSchema,
);
export const endAuthorisation = end('endAuthorisation', `${AT}/authorisations/{part}/end`, {
  zh: '终止签字授权',
  en: 'End an authorisation',
});

export const listInstruments = list(
  'listInstruments',
  `${AT}/instruments`,
  { zh: '仪器设备', en: 'Instruments' },
  InstrumentSchema,
);
export const addInstrument = add(
  'addInstrument',
  `${AT}/instruments`,
  { zh: '登记设备', en: 'Add an instrument' },
  InstrumentDraftSchema,
);
export const changeInstrument = change(
  'changeInstrument',
  `${AT}/instruments/{part}`,
  { zh: '修改设备', en: 'Change an instrument' },
  InstrumentDraftSchema,
);
export const endInstrument = end('endInstrument', `${AT}/instruments/{part}/end`, {
  zh: '停用设备',
  en: 'Take an instrument out of use',
});

export const listDocuments = list(
  'listDocuments',
  `${AT}/documents`,
  { zh: '体系文件', en: 'Management-system documents' },
  DocumentSchema,
);
export const addDocument = add(
  'addDocument',
  `${AT}/documents`,
  { zh: '登记体系文件', en: 'Add a document' },
  DocumentDraftSchema,
);
export const changeDocument = change(
  'changeDocument',
  `${AT}/documents/{part}`,
  { zh: '修改体系文件', en: 'Change a document' },
  DocumentDraftSchema,
);
export const endDocument = end('endDocument', `${AT}/documents/{part}/end`, {
  zh: '作废体系文件',
  en: 'Withdraw a document',
});

export const listInsurance = list(
  'listInsurance',
  `${AT}/insurance`,
  { zh: '责任保险', en: 'Liability insurance' },
  InsuranceSchema,
);
export const addInsurance = add(
  'addInsurance',
  `${AT}/insurance`,
  { zh: '登记责任保险', en: 'Add a policy' },
  InsuranceDraftSchema,
);
export const changeInsurance = change(
  'changeInsurance',
  `${AT}/insurance/{part}`,
  { zh: '修改责任保险', en: 'Change a policy' },
  InsuranceDraftSchema,
);
export const endInsurance = end('endInsurance', `${AT}/insurance/{part}/end`, {
  zh: '终止责任保险',
  en: 'End a policy',
});

export const listCommitments = list(
  'listCommitments',
  `${AT}/commitments`,
  { zh: '公开承诺', en: 'Public commitments' },
  CommitmentSchema,
);
export const addCommitment = add(
  'addCommitment',
  `${AT}/commitments`,
  { zh: '登记公开承诺', en: 'Add a commitment' },
  CommitmentDraftSchema,
);
export const changeCommitment = change(
  'changeCommitment',
  `${AT}/commitments/{part}`,
  { zh: '更新公开承诺', en: 'Change a commitment' },
  CommitmentDraftSchema,
);
export const endCommitment = end('endCommitment', `${AT}/commitments/{part}/end`, {
  zh: '撤下公开承诺',
  en: 'Take a commitment down',
});

export const listContacts = list('listContacts', `${AT}/contacts`, { zh: '联系人', en: 'Contacts' }, ContactSchema);
export const addContact = add(
  'addContact',
  `${AT}/contacts`,
  { zh: '登记联系人', en: 'Add a contact' },
  ContactDraftSchema,
);
export const changeContact = change(
  'changeContact',
  `${AT}/contacts/{part}`,
  { zh: '修改联系人', en: 'Change a contact' },
  ContactDraftSchema,
);
export const endContact = end('endContact', `${AT}/contacts/{part}/end`, { zh: '停用联系人', en: 'End a contact' });
