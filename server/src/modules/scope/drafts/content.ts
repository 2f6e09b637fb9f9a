import { type DecisionDraft, DecisionDraftSchema } from '@hengjian/contract';
import { Compile } from 'typebox/compile';

const stored = Compile(DecisionDraftSchema);

/** The content of a draft out of its row. It was checked on its way in, so what cannot be read is a bug. */
export function parseDraft(json: unknown): DecisionDraft {
  return stored.Parse(json);
}
