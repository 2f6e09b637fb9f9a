import { canonicalJson, parseJson } from '@hengjian/canonical-json';
import { publicBundle, resultEntryBody, resultHash, runDraw } from '@hengjian/draw';
import { ok } from '@hengjian/kernel';
import { toDate } from '../../../platform/clock.ts';
import { drawCode } from '../plans/plan-code.ts';
import type { Effect, EffectInput } from './effect.ts';
import { toJson } from './json.ts';
import { revealsOf } from './load-draw.ts';
import { supersededBy } from './effect-seal.ts';

/**
 * Draws. The result follows from the sealed frame and the reveals alone, so whatever happens in between – a server
 * killed, the step taken twice – there is one seed and one result.
 */
export async function compute({ means, tx, loaded, at }: EffectInput<unknown>) {
  const { draw, plan, frame } = loaded;
  if (frame === null) throw new Error('nothing is drawn before the frame is sealed');
  const drawn = runDraw({
    frame: read(frame.text),
    openings: read(frame.openings),
    reveals: revealsOf(loaded),
    number: draw.number,
    supersedes: await supersededBy(tx, loaded),
  });
  // Frame and reveals were checked when they came in.
  if (!drawn.ok) throw new Error(`the sealed frame cannot be drawn: ${drawn.error.code} at ${drawn.error.at}`);
  const bundle = drawn.value;
  const hash = resultHash(bundle);
  const entryId = await means.log.append(tx, {
    type: 'draw.result',
    subject: drawCode(plan.code, draw.number),
    body: resultEntryBody({ number: draw.number, frameHash: frame.hash, seed: bundle.seed, result: bundle }),
  });
  await tx
    .insertInto('inspection.draw_result')
    .values({
      draw_id: draw.id,
      bundle: canonicalJson(toJson(publicBundle(bundle))),
      seed: bundle.seed,
      result_hash: hash,
      entry_id: entryId,
      computed_at: toDate(at),
    })
    .execute();
  return ok<Effect>({ entryId, about: bundle.seed });
}

function read(text: string): unknown {
  const json = parseJson(text);
  if (!json.ok) throw new Error('a sealed frame cannot be read');
  return json.value;
}
