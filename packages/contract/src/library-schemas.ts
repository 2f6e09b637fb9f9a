import { Type, type TSchema } from 'typebox';

// Pieces that the library's endpoints share.

export const LibraryUuid = Type.String({ format: 'uuid' });
export const LibraryDay = Type.String({ format: 'date' });
export const LibraryInstant = Type.String({ format: 'date-time' });
/** Null is an answer: not stated, not there. */
export const orNull = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);
export const LibraryPaging = {
  page: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000, default: 0 })),
  size: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
};
export const LibrarySearch = Type.Optional(Type.String({ maxLength: 200 }));
export const LibraryReason = Type.String({ maxLength: 2_000, description: 'Why, and on what it rests' });
export const LibraryFormat = {
  format: Type.Optional(Type.Enum(['xlsx', 'csv'], { default: 'xlsx' })),
  locale: Type.Optional(Type.Enum(['zh', 'en'], { default: 'zh' })),
};
export const OnDay = Type.Optional(
  Type.String({ format: 'date', description: 'As of this day; today where left out' }),
);

export const STANDARD_KIND_CODES = [
  'national',
  'industry',
  'local',
  'group',
  'enterprise',
  'international',
  'other',
] as const;
export const STANDARD_STATE_CODES = ['upcoming', 'current', 'in-transition', 'replaced', 'withdrawn'] as const;
/** From no finding to the gravest: 在库, 废止可引用, 已废止, 年版过期, 未入库. */
export const LIBRARY_STATE_CODES = [
  'in-library',
  'withdrawn-citable',
  'withdrawn',
  'edition-outdated',
  'not-in-library',
] as const;
export type LibraryStateCode = (typeof LIBRARY_STATE_CODES)[number];
