import { readFileSync } from 'node:fs';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { type JsonValue, parseJson } from '@hengjian/canonical-json';
import { err, ok, type Result } from '@hengjian/result';
import type { Complaint } from '../complaint.ts';

/** The options of a command, strictly: an unknown or repeated one is refused, nothing is guessed. */
export function readOptions<const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
  positionals: number,
) {
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: positionals > 0, tokens: true });
    const seen = new Set<string>();
    for (const token of parsed.tokens) {
      if (token.kind !== 'option') continue;
      if (seen.has(token.name) && options[token.name]?.multiple !== true)
        return err({ code: 'USAGE', at: `--${token.name}` });
      seen.add(token.name);
    }
    if (parsed.positionals.length !== positionals)
      return err({ code: 'USAGE', at: parsed.positionals.at(positionals) ?? '' });
    return ok({ values: parsed.values, positionals: parsed.positionals });
  } catch (error) {
    // parseArgs throws TypeErrors whose text quotes the argument; the text is in English only and not shown.
    if (!(error instanceof TypeError)) throw error;
    return err({ code: 'USAGE', at: /'(-[^' ]*)/.exec(error.message)?.[1] ?? '' });
  }
}

/** JSON of a file. @param document names it in the pointer of a refusal, e.g. `/frame/units/3`. */
export function readJsonFile(path: string, document: string): Result<JsonValue, Complaint> {
  const bytes = readBytes(path);
  if (bytes === null) return err({ code: 'FILE_UNREADABLE', at: path });
  const json = parseJson(bytes);
  return json.ok ? json : err({ ...json.error, at: `${document}${json.error.at}` });
}

function readBytes(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
