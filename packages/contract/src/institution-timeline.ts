import { Type } from 'typebox';
import type { Endpoint } from './endpoint.ts';
import { FileDay as Day, fileDay, FileUuid, nullable } from './institution-file-schemas.ts';
import { WordsSchema } from './refusal.ts';

const Institution = Type.Object({ id: FileUuid });

export const TIMELINE_LANES = [
  'certificate',
  'change',
  'people',
  'instruments',
  'inspection',
  'finding',
  'sanction',
  'log',
] as const;
export type TimelineLane = (typeof TIMELINE_LANES)[number];

export const TimelineEntrySchema = Type.Object(
  {
    id: Type.String({ description: 'Stable; unique within a time line' }),
    at: Type.String({ format: 'date-time', description: 'When it was recorded' }),
    day: fileDay('On which it took effect; the line is ordered by it'),
    until: nullable(fileDay('Last day, of what lasts')),
    lane: Type.Enum(TIMELINE_LANES),
    words: WordsSchema,
    by: nullable(Type.String()),
    link: nullable(Type.String({ description: 'Page of the back office' })),
    logEntryId: nullable(FileUuid),
  },
  { $id: 'TimelineEntry' },
);
export type TimelineEntry = Type.Static<typeof TimelineEntrySchema>;

export const getTimeline = {
  operationId: 'getTimeline',
  method: 'GET',
  path: '/api/institutions/{id}/timeline',
  summary: { zh: '机构全部历史', en: 'Everything that ever happened to an institution, newest first' },
  params: Institution,
  query: Type.Object({
    from: Type.Optional(Day),
    to: Type.Optional(Day),
    lane: Type.Optional(Type.Enum(TIMELINE_LANES)),
    before: Type.Optional(Type.String({ maxLength: 300, description: '`next` of the page before' })),
    size: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  }),
  responses: { 200: Type.Object({ entries: Type.Array(TimelineEntrySchema), next: nullable(Type.String()) }) },
} as const satisfies Endpoint;
