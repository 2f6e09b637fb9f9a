import { Ajv } from 'ajv';
import type { FastifyInstance, FastifySchemaValidationError } from 'fastify';
import { formats } from './formats.ts';

/**
 * Bodies are taken as they are: no type is coerced, no unknown member dropped in silence. Paths and queries are
 * text by nature, so there numbers and booleans are read from text.
 */
export function useValidation(app: FastifyInstance): void {
  const strict = new Ajv({ allErrors: false, strict: false, formats });
  const fromText = new Ajv({ allErrors: false, strict: false, coerceTypes: 'array', useDefaults: true, formats });
  app.setValidatorCompiler(({ schema, httpPart }) => (httpPart === 'body' ? strict : fromText).compile(schema));
}

/** The place of the first violation as a JSON pointer, and what was expected there. */
export function placeOf(errors: readonly FastifySchemaValidationError[]): { at: string; expected: string } {
  const first = errors[0];
  if (first === undefined) return { at: '', expected: '' };
  const missing = first.keyword === 'required' ? `/${String(first.params['missingProperty'])}` : '';
  return { at: `${first.instancePath}${missing}`, expected: first.message ?? '' };
}
