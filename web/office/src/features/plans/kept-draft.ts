import { type PlanContent, readPlanContent, type WrittenContent } from '@hengjian/regulation-inspection';

export interface KeptDraft {
  readonly version: number;
  readonly content: PlanContent;
}

const keyOf = (person: string, plan: string): string => `hengjian.plan-draft.${person}.${plan}`;

/** What a person typed and the server has not got yet: survives a closed window. Per person, as devices are shared. */
export function keepDraft(person: string, plan: string, draft: KeptDraft): void {
  try {
    localStorage.setItem(keyOf(person, plan), JSON.stringify(draft));
  } catch {
    // A full or closed storage: the page itself still holds what was typed, and says that it is not saved.
  }
}

export function forgetDraft(person: string, plan: string): void {
  localStorage.removeItem(keyOf(person, plan));
}

/** Undefined where nothing was kept, or nothing that this page can still read on top of `like`. */
export function findKeptDraft(person: string, plan: string, like: PlanContent): KeptDraft | undefined {
  const text = localStorage.getItem(keyOf(person, plan));
  if (text === null) return undefined;
  try {
    const kept: unknown = JSON.parse(text);
    if (!isRecord(kept) || !Number.isInteger(kept['version']) || !hasShape(kept['content'], like)) return undefined;
    const content = readPlanContent(kept['content']);
    return content.ok ? { version: Number(kept['version']), content: content.value } : undefined;
  } catch {
    return undefined;
  }
}

/** Own storage, written by an earlier edition of this page perhaps: the members must be there and of their kind. */
function hasShape(value: unknown, like: PlanContent): value is WrittenContent {
  return (
    isRecord(value) &&
    Object.entries(like).every(([key, member]) => key === 'documentNumber' || kindOf(value[key]) === kindOf(member))
  );
}

function kindOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return kindOf(value) === 'object';
}
