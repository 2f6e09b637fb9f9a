import { Type } from 'typebox';
import type { Endpoint } from './endpoint.ts';
import {
  create,
  detail,
  ExpertDraftSchema,
  ExpertFilter,
  ExpertSchema,
  FileSchema,
  Format,
  Id,
  InspectorDraftSchema,
  InspectorFilter,
  InspectorSchema,
  InstitutionDraftSchema,
  InstitutionFilter,
  InstitutionSchema,
  page,
  Saved,
  update,
} from './registry.ts';

export const listInstitutions = {
  operationId: 'listInstitutions',
  method: 'GET',
  path: '/api/institutions',
  summary: { zh: '检验检测机构名录', en: 'Institutions' },
  query: Type.Object(InstitutionFilter),
  responses: { 200: page(InstitutionSchema) },
} as const satisfies Endpoint;

export const exportInstitutions = {
  operationId: 'exportInstitutions',
  method: 'GET',
  path: '/api/institutions/export',
  summary: { zh: '导出机构名录（与当前筛选一致）', en: 'Export exactly the filtered institutions' },
  query: Type.Object({ ...InstitutionFilter, ...Format }),
  responses: { 200: FileSchema },
} as const satisfies Endpoint;

export const getInstitution = {
  operationId: 'getInstitution',
  method: 'GET',
  path: '/api/institutions/{id}',
  summary: { zh: '机构档案', en: 'One institution with its history' },
  params: Id,
  responses: { 200: detail(InstitutionSchema) },
} as const satisfies Endpoint;

export const createInstitution = {
  operationId: 'createInstitution',
  method: 'POST',
  path: '/api/institutions',
  summary: { zh: '新增机构', en: 'Add an institution' },
  body: create(InstitutionDraftSchema),
  responses: { 201: Saved },
} as const satisfies Endpoint;

export const updateInstitution = {
  operationId: 'updateInstitution',
  method: 'PUT',
  path: '/api/institutions/{id}',
  summary: { zh: '修改机构', en: 'Change an institution' },
  params: Id,
  body: update(InstitutionDraftSchema),
  responses: { 200: Saved },
} as const satisfies Endpoint;

export const listInspectors = {
  operationId: 'listInspectors',
  method: 'GET',
  path: '/api/inspectors',
  summary: { zh: '执法检查人员名录', en: 'Inspectors' },
  query: Type.Object(InspectorFilter),
  responses: { 200: page(InspectorSchema) },
} as const satisfies Endpoint;

export const exportInspectors = {
  operationId: 'exportInspectors',
  method: 'GET',
  path: '/api/inspectors/export',
  summary: { zh: '导出检查人员（与当前筛选一致）', en: 'Export exactly the filtered inspectors' },
  query: Type.Object({ ...InspectorFilter, ...Format }),
  responses: { 200: FileSchema },
} as const satisfies Endpoint;

export const getInspector = {
  operationId: 'getInspector',
  method: 'GET',
  path: '/api/inspectors/{id}',
  summary: { zh: '检查人员档案', en: 'One inspector with his history' },
  params: Id,
  responses: { 200: detail(InspectorSchema) },
} as const satisfies Endpoint;

export const createInspector = {
  operationId: 'createInspector',
  method: 'POST',
  path: '/api/inspectors',
  summary: { zh: '新增检查人员', en: 'Add an inspector' },
  body: create(InspectorDraftSchema),
  responses: { 201: Saved },
} as const satisfies Endpoint;

export const updateInspector = {
  operationId: 'updateInspector',
  method: 'PUT',
  path: '/api/inspectors/{id}',
  summary: { zh: '修改检查人员', en: 'Change an inspector' },
  params: Id,
  body: update(InspectorDraftSchema),
  responses: { 200: Saved },
} as const satisfies Endpoint;

export const listExperts = {
  operationId: 'listExperts',
  method: 'GET',
  path: '/api/experts',
  summary: { zh: '技术专家名录', en: 'Technical experts' },
  query: Type.Object(ExpertFilter),
  responses: { 200: page(ExpertSchema) },
} as const satisfies Endpoint;

export const exportExperts = {
  operationId: 'exportExperts',
  method: 'GET',
  path: '/api/experts/export',
  summary: { zh: '导出专家（与当前筛选一致）', en: 'Export exactly the filtered experts' },
  query: Type.Object({ ...ExpertFilter, ...Format }),
  responses: { 200: FileSchema },
} as const satisfies Endpoint;

export const getExpert = {
  operationId: 'getExpert',
  method: 'GET',
  path: '/api/experts/{id}',
  summary: { zh: '专家档案', en: 'One expert with his history' },
  params: Id,
  responses: { 200: detail(ExpertSchema) },
} as const satisfies Endpoint;

export const createExpert = {
  operationId: 'createExpert',
  method: 'POST',
  path: '/api/experts',
  summary: { zh: '新增专家', en: 'Add an expert' },
  body: create(ExpertDraftSchema),
  responses: { 201: Saved },
} as const satisfies Endpoint;

export const updateExpert = {
  operationId: 'updateExpert',
  method: 'PUT',
  path: '/api/experts/{id}',
  summary: { zh: '修改专家', en: 'Change an expert' },
  params: Id,
  body: update(ExpertDraftSchema),
  responses: { 200: Saved },
} as const satisfies Endpoint;
