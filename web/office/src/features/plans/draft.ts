import { unreachable } from '@hengjian/kernel';
import type { PlanContent } from '@hengjian/regulation-inspection';
import type { Refused } from '@hengjian/ui';

/** Why the last saving came to nothing. In every case what was typed is still in `content`. */
export type Trouble =
  /** No answer, or a server that could not: tried again by itself. */
  | { readonly kind: 'unreached'; readonly refused: Refused }
  /** The server will not take it as it stands: tried again when it changes. */
  | { readonly kind: 'refused'; readonly refused: Refused; readonly content: PlanContent }
  /** Somebody else saved meanwhile: a person decides. */
  | { readonly kind: 'stale'; readonly newest: number };

/** A plan as somebody is typing it. */
export interface Draft {
  readonly content: PlanContent;
  /** What the server holds under `version`. */
  readonly saved: PlanContent;
  readonly version: number;
  readonly sending: PlanContent | null;
  readonly trouble: Trouble | null;
  /** When this page saved last; ISO instant. */
  readonly savedAt: string | null;
}

export type DraftEvent =
  | { readonly kind: 'typed'; readonly change: (content: PlanContent) => PlanContent }
  | { readonly kind: 'sent' }
  | { readonly kind: 'saved'; readonly version: number; readonly at: string }
  | { readonly kind: 'troubled'; readonly trouble: Trouble }
  /** The network is back: no need to wait any longer. */
  | { readonly kind: 'online' }
  /** The server was read anew. */
  | { readonly kind: 'read'; readonly version: number; readonly content: PlanContent }
  /** After a stale save: the own words go on top of the newest version. */
  | { readonly kind: 'keep-mine' }
  /** After a stale save: the own words are given up for these. */
  | { readonly kind: 'take-theirs'; readonly version: number; readonly content: PlanContent };

export function openDraft(content: PlanContent, version: number): Draft {
  return { content, saved: content, version, sending: null, trouble: null, savedAt: null };
}

/** What was kept on this device from an earlier visit, on top of what the server holds now. */
export function resumeDraft(
  kept: { readonly content: PlanContent; readonly version: number },
  content: PlanContent,
  version: number,
): Draft {
  const draft = { ...openDraft(content, version), content: kept.content, version: kept.version };
  return kept.version === version || !isDirty(draft)
    ? { ...draft, version }
    : { ...draft, trouble: { kind: 'stale', newest: version } };
}

export function draftAfter(draft: Draft, event: DraftEvent): Draft {
  switch (event.kind) {
    case 'typed':
      return { ...draft, content: event.change(draft.content) };
    case 'sent':
      return { ...draft, sending: draft.content };
    case 'saved':
      return {
        ...draft,
        saved: draft.sending ?? draft.content,
        version: event.version,
        sending: null,
        trouble: null,
        savedAt: event.at,
      };
    case 'troubled':
      return { ...draft, sending: null, trouble: event.trouble };
    case 'online':
      return draft.trouble?.kind === 'unreached' ? { ...draft, trouble: null } : draft;
    case 'read':
      return afterReading(draft, event.version, event.content);
    case 'keep-mine':
      return draft.trouble?.kind === 'stale' ? { ...draft, version: draft.trouble.newest, trouble: null } : draft;
    case 'take-theirs':
      return { ...openDraft(event.content, event.version), savedAt: draft.savedAt };
    default:
      return unreachable(event);
  }
}

/** An answer that is older than what this page saved, or on its way while it saves, says nothing new. */
function afterReading(draft: Draft, version: number, content: PlanContent): Draft {
  if (draft.sending !== null || version <= draft.version) return draft;
  if (!isDirty(draft)) return { ...openDraft(content, version), savedAt: draft.savedAt };
  return { ...draft, trouble: { kind: 'stale', newest: version } };
}

export function isDirty({ content, saved }: Pick<Draft, 'content' | 'saved'>): boolean {
  return content !== saved && JSON.stringify(content) !== JSON.stringify(saved);
}

/** Every number is a whole one from 0 up, as the server takes them. A half-typed number is waited for. */
export function isSendable(content: PlanContent): boolean {
  const { sizes, violationFactor, commitmentFactor } = content.allocation;
  const numbers = [
    content.total,
    ...content.fields.flatMap(({ quota, randomArm, experts, team }) => [
      quota,
      randomArm,
      experts,
      ...team.map(({ count }) => count),
    ]),
    ...Object.values(sizes),
    violationFactor,
    commitmentFactor,
  ];
  return numbers.every((number) => Number.isSafeInteger(number) && number >= 0);
}

/** How long to wait before sending, in milliseconds; null while there is nothing to send or a person must decide. */
export function waitBeforeSending(draft: Draft): number | null {
  const { trouble, sending, content } = draft;
  if (sending !== null || !isDirty(draft) || !isSendable(content)) return null;
  if (trouble === null) return 1_200;
  if (trouble.kind === 'unreached') return 5_000;
  return trouble.kind === 'refused' && trouble.content !== content ? 1_200 : null;
}
