import type { Bilingual } from '@hengjian/ui';
import type { LinkProps, UseNavigateResult } from '@tanstack/react-router';
import type { Session } from '../session/session.ts';

/** Groups stand in this order, parted by a hairline. */
export const GROUPS = ['work', 'registry', 'record', 'own'] as const;
export type Group = (typeof GROUPS)[number];

/** How a feature shows itself in the navigation and in the search box. */
export interface NavEntry {
  readonly id: string;
  /** One character, set in Song; folded, only this remains. */
  readonly character: string;
  readonly label: Bilingual;
  readonly to: NonNullable<LinkProps['to']>;
  readonly group: Group;
  /** Place within the group, small first. */
  readonly order: number;
  /** Who sees it; everybody where nothing is said. What a person may do is decided by the server all the same. */
  readonly shownTo?: (session: Session) => boolean;
  /** Offers the words typed into the search box to this feature's list. */
  readonly find?: {
    readonly label: Bilingual;
    readonly open: (navigate: UseNavigateResult<string>, words: string) => void;
  };
}

/** The entries a person sees, in order. */
export function entriesFor(session: Session, entries: readonly NavEntry[]): readonly NavEntry[] {
  return entries
    .filter((entry) => entry.shownTo?.(session) ?? true)
    .toSorted((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) || a.order - b.order);
}
