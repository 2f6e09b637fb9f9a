import type { PublicDrawState, PublicPlanState } from './facts.ts';
import type { Html } from './html.ts';
import type { Language, Words } from './language.ts';
import { mark, type Shape } from './marks.ts';

interface StateWords {
  readonly shape: Shape;
  readonly words: Words;
}

// biome-ignore format: a dictionary reads as a table
const PLAN_STATES = {
  published: { shape: 'run', words: { zh: '已公开，实施中', en: 'Published, under way' } },
  closed: { shape: 'ok', words: { zh: '已办结', en: 'Closed' } },
  withdrawn: { shape: 'end', words: { zh: '已撤回', en: 'Withdrawn' } },
} as const satisfies Record<PublicPlanState, StateWords>;

// biome-ignore format: a dictionary reads as a table
const DRAW_STATES = {
  prepared: { shape: 'todo', words: { zh: '名录已冻结', en: 'Lists frozen' } },
  committing: { shape: 'run', words: { zh: '各方提交承诺', en: 'Parties commit' } },
  sealed: { shape: 'run', words: { zh: '抽样框已封存', en: 'Frame sealed' } },
  revealing: { shape: 'run', words: { zh: '各方逐一揭示', en: 'Parties reveal' } },
  drawn: { shape: 'run', words: { zh: '已抽出，待公布', en: 'Drawn, to be published' } },
  published: { shape: 'ok', words: { zh: '已公布', en: 'Published' } },
  void: { shape: 'bad', words: { zh: '已作废', en: 'Void' } },
} as const satisfies Record<PublicDrawState, StateWords>;

export function planState(state: PublicPlanState, language: Language): Html {
  const { shape, words } = PLAN_STATES[state];
  return mark(shape, words[language]);
}

export function drawState(state: PublicDrawState, language: Language): Html {
  const { shape, words } = DRAW_STATES[state];
  return mark(shape, words[language]);
}
