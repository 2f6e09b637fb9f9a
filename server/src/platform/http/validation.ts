import { Ajv } from 'ajv';
import type { FastifyInstance, FastifySchemaValidationError } from 'fastify';
import { closedSchema } from './closed-schema.ts';
import { escapePointer, findForeignValue } from './foreign-value.ts';
import { formats } from './formats.ts';

/**
 * Bodies are taken as they are: no type is coerced, no unknown member let in or dropped in silence. Paths and queries
 * are text by nature, so there numbers and booleans are read from text. Whatever the schema, nothing passes that the
 * house could not give back unchanged.
 */
export function useValidation(app: FastifyInstance): void {
  const strict = new Ajv({ allErrors: false, strict: false, discriminator: true, formats });
  const fromText = new Ajv({ allErrors: false, strict: false, coerceTypes: 'array', useDefaults: true, formats });
  app.setValidatorCompiler(({ schema, httpPart }) => {
    const conforms = httpPart === 'body' ? strict.compile(closedSchema(schema) as object) : fromText.compile(schema);
    return (input: unknown) => {
      // Before the schema, which a deep or foreign value could lead astray, and after it: text has become numbers.
      const before = findForeignValue(input);
      if (before !== undefined) return { error: [asViolation(before)] };
      if (!conforms(input)) return { error: (conforms.errors ?? []) as FastifySchemaValidationError[] };
      const after = httpPart === 'body' ? undefined : findForeignValue(input);
      return after === undefined ? { value: input } : { error: [asViolation(after)] };
    };
  });
}

function asViolation({ at, expected }: { at: string; expected: string }): FastifySchemaValidationError {
  return { keyword: 'foreign', instancePath: at, schemaPath: '', params: {}, message: expected };
}

/** The place of the first violation as a JSON pointer, and what was expected there. */
export function placeOf(errors: readonly FastifySchemaValidationError[]): { at: string; expected: string } {
  const first = errors[0];
  if (first === undefined) return { at: '', expected: '' };
  const { keyword, instancePath, params, message } = first;
  const member =
    keyword === 'required'
      ? params['missingProperty']
      : keyword === 'additionalProperties'
        ? params['additionalProperty']
        : undefined;
  const at = typeof member === 'string' ? `${instancePath}/${escapePointer(member)}` : instancePath;
  return { at, expected: message ?? '' };
}
