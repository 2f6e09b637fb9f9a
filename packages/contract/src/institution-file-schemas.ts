import { Type } from 'typebox';

export const FileUuid = Type.String({ format: 'uuid' });
export const nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
/** Six characters: GB/T 2260, or the own code of a unit that supervises without being a district. */
export const Region = Type.String({ pattern: '^[0-9]{4}[0-9A-Z]{2}$' });
/** A day between 1900 and 2199: nothing in a file lies outside, and the database knows them all. */
export const fileDay = (description?: string) =>
  Type.String({ format: 'date', pattern: '^(?:19|20|21)[0-9]{2}-', ...(description !== undefined && { description }) });
export const FileDay = fileDay();
