import { revealEntryBody } from '@hengjian/draw';
import { ok } from '@hengjian/kernel';
import { toDate } from '../../../platform/clock.ts';
import { refuse } from '../../../platform/use-case/index.ts';
import { drawCode } from '../plans/plan-code.ts';
import type { Effect, EffectInput } from './effect.ts';

const PRINTABLE = /^[\x21-\x7e]+$/;

/** Records the value of one source, in the open and in the log. The table allows one row per source, ever. */
export async function reveal({
  means,
  tx,
  loaded,
  actor,
  step,
  at,
}: EffectInput<{
  readonly action: 'reveal' | 'enter-published-value';
  readonly source: string;
  readonly value: string;
}>) {
  const { draw, plan, content, frame } = loaded;
  const { source, value } = step;
  const party = content.parties.find(({ id }) => id === source);
  const wanted = step.action === 'reveal' ? 'commit' : 'published';
  if (party?.kind !== wanted)
    return refuse({
      code: 'SOURCE_UNKNOWN',
      at: '/source',
      message: { zh: '抽样框中没有这个来源。', en: 'The frame has no such source.' },
    });
  if (!PRINTABLE.test(value))
    return refuse({
      code: 'VALUE_INVALID',
      at: '/value',
      message: {
        zh: '公布值只能用可打印的半角字符，不含空格。',
        en: 'A published value is printable ASCII without spaces.',
      },
    });
  if (frame === null) throw new Error('nothing is revealed before the frame is sealed');
  const entryId = await means.log.append(tx, {
    type: 'draw.reveal',
    subject: drawCode(plan.code, draw.number),
    body: revealEntryBody({ number: draw.number, frameHash: frame.hash, reveal: { id: source, value } }),
  });
  await tx
    .insertInto('inspection.draw_reveal')
    .values({
      draw_id: draw.id,
      source_id: source,
      value,
      by_person: actor.personId,
      at: toDate(at),
      entry_id: entryId,
    })
    .execute();
  return ok<Effect>({ entryId, about: source });
}
