import { ok, type Result } from '@hengjian/result';
import { sha256Hex } from '@hengjian/sha256';
import type { JsonValue } from '@hengjian/canonical-json';
import type { Frame, Reveal } from './frame.ts';
import { type Path, Refused, refusable, type Refusal } from './refusal.ts';
import { idAt, isHash, listAt, members, plain, textAt } from './shape.ts';
import { frameHash } from './validate-frame.ts';

const PREFIX = 'hengjian.draw.seed/v1\n';

/**
 * The seed of docs/specs/draw.md §2, 64 hex digits. `reveals` must give every source of the frame exactly once, in any
 * order: a secret that does not match, one too few or one too many is refused.
 */
export function computeSeed(frame: Frame, reveals: unknown): Result<string, Refusal> {
  return refusable(() => ok(seedOf(frame, frameHash(frame), readReveals(frame, plain(reveals, []), []))));
}

/** @param reveals in the order of the frame's sources, as `readReveals` gives them. */
export function seedOf(frame: Frame, hash: string, reveals: readonly Reveal[]): string {
  if (reveals.length !== frame.sources.length) throw new Error('reveals come from readReveals');
  return sha256Hex(`${PREFIX}${hash}\n${reveals.map(({ id, value }) => `${id}=${value}\n`).join('')}`);
}

/** The reveals in the order of the frame's sources. */
export function readReveals(frame: Frame, value: JsonValue | undefined, path: Path): Reveal[] {
  const given = new Map<string, { value: string; at: Path }>();
  const sources = new Map(frame.sources.map((source) => [source.id, source]));
  listAt(value, path).forEach((element, i) => {
    const at = [...path, i];
    const reveal = members(element, at, ['id', 'value']);
    const id = idAt(reveal, 'id', at);
    if (given.has(id)) throw new Refused('ID_REPEATED', [...at, 'id'], id);
    if (!sources.has(id)) throw new Refused('SOURCE_UNKNOWN', [...at, 'id'], id);
    given.set(id, { value: textAt(reveal, 'value', at), at: [...at, 'value'] });
  });
  return frame.sources.map((source) => {
    const reveal = given.get(source.id);
    if (reveal === undefined) throw new Refused('SOURCE_MISSING', path, source.id);
    if (source.kind === 'commit') {
      if (!isHash(reveal.value)) throw new Refused('SECRET_INVALID', reveal.at, source.id);
      if (sha256Hex(reveal.value) !== source.commitment) throw new Refused('COMMITMENT_MISMATCH', reveal.at, source.id);
    } else if (!/^[\x21-\x7e]+$/.test(reveal.value)) throw new Refused('VALUE_INVALID', reveal.at, source.id);
    return { id: source.id, value: reveal.value };
  });
}
