import type { PlanContent } from '@hengjian/regulation-inspection';
import { api } from '@hengjian/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useReducer, useState } from 'react';
import { useSession } from '../../session/use-session.ts';
import {
  type Draft,
  draftAfter,
  isDirty,
  isSendable,
  openDraft,
  resumeDraft,
  type Trouble,
  waitBeforeSending,
} from './draft.ts';
import { findKeptDraft, forgetDraft, keepDraft } from './kept-draft.ts';
import type { PlanDetail } from './read-plan.ts';

export interface DraftInHand {
  readonly draft: Draft;
  /** It began with what an earlier visit could not save. */
  readonly restored: boolean;
  readonly change: (change: (content: PlanContent) => PlanContent) => void;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
}

/** The plan under the hands of a person: saved a moment after each change, kept on the device until it is. */
export function useDraft(plan: PlanDetail): DraftInHand {
  const { id, content, version, mayEdit } = plan;
  const person = useSession().person.id;
  const client = useQueryClient();
  const [kept] = useState(() => (mayEdit ? findKeptDraft(person, id, content) : undefined));
  const [draft, tell] = useReducer(draftAfter, undefined, () =>
    kept === undefined ? openDraft(content, version) : resumeDraft(kept, content, version),
  );
  useEffect(() => tell({ kind: 'read', version, content }), [version, content]);
  useKept(person, id, draft, mayEdit);

  useEffect(() => {
    const back = (): void => tell({ kind: 'online' });
    addEventListener('online', back);
    return () => removeEventListener('online', back);
  }, []);
  const wait = mayEdit ? waitBeforeSending(draft) : null;
  const { content: sending, version: baseVersion } = draft;
  useEffect(() => {
    if (wait === null) return undefined;
    const send = async (): Promise<void> => {
      tell({ kind: 'sent' });
      const answer = await api.savePlan({ params: { id }, body: { baseVersion, content: sending } });
      if (answer.ok) {
        tell({ kind: 'saved', version: answer.data.version, at: new Date().toISOString() });
        // Deadlines and teams decide who counts, so the counts are read anew; what is typed meanwhile stays.
        void client.invalidateQueries({ queryKey: ['getPlan'] });
        void client.invalidateQueries({ queryKey: ['listPlans'] });
      } else tell({ kind: 'troubled', trouble: troubleOf(answer, sending) });
    };
    // A new keystroke changes what is to be sent and starts the wait anew.
    const timer = setTimeout(() => void send(), wait);
    return () => clearTimeout(timer);
  }, [wait, sending, baseVersion, id, client]);

  return {
    draft,
    restored: kept !== undefined,
    change: (change) => tell({ kind: 'typed', change }),
    keepMine: () => tell({ kind: 'keep-mine' }),
    takeTheirs: () => {
      void client.invalidateQueries({ queryKey: ['getPlan'] });
      tell({ kind: 'take-theirs', version, content });
    },
  };
}

function troubleOf(
  { status, error }: { readonly status: number; readonly error: Extract<Trouble, { kind: 'refused' }>['refused'] },
  content: PlanContent,
): Trouble {
  const newest = error.params?.['newest'];
  if (status === 409 && typeof newest === 'number') return { kind: 'stale', newest };
  // Nobody answered, the session ended (the shell offers to sign in again), or the server is overloaded.
  if (status === 0 || status === 401 || status === 429 || status >= 500) return { kind: 'unreached', refused: error };
  return { kind: 'refused', refused: error, content };
}

function useKept(person: string, id: string, draft: Draft, mayEdit: boolean): void {
  const dirty = isDirty(draft);
  const { content, version } = draft;
  useEffect(() => {
    if (!mayEdit) return;
    if (!dirty) forgetDraft(person, id);
    else if (isSendable(content)) keepDraft(person, id, { version, content });
  }, [person, id, mayEdit, dirty, content, version]);
  useEffect(() => {
    if (!dirty) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [dirty]);
}
