import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Answer } from './fetch.ts';
import type { Operation } from './queries.ts';
import type { Refused } from './refusal.ts';

/** What an answer of `Result` carries when it is no refusal. */
export type Done<Result> = Extract<Result, { ok: true }>;

export interface ActionOptions<Result> {
  /** Reading operations whose answers this action makes stale. */
  readonly refresh?: readonly Operation[];
  readonly onDone?: (done: Done<Result>) => void;
}

export interface Action<Input> {
  readonly run: (input: Input) => void;
  readonly busy: boolean;
  /** Why the last run was refused; show it with `ErrorNotice` beside the button. */
  readonly refused: Refused | undefined;
  readonly clear: () => void;
}

/** A command of a person: one at a time, its refusal kept for showing, what it changed read anew. */
export function useAction<Input, Result extends Answer<never> | { readonly ok: true }>(
  act: (input: Input) => Promise<Result>,
  { refresh = [], onDone }: ActionOptions<Result> = {},
): Action<Input> {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const run = async (input: Input): Promise<void> => {
    setBusy(true);
    try {
      const answer = await act(input);
      if (!isDone(answer)) return setRefused(answer.ok ? undefined : answer.error);
      setRefused(undefined);
      await Promise.all(refresh.map((operation) => client.invalidateQueries({ queryKey: [operation] })));
      onDone?.(answer);
    } finally {
      setBusy(false);
    }
  };
  return {
    run: (input) => {
      if (!busy) void run(input);
    },
    busy,
    refused,
    clear: () => setRefused(undefined),
  };
}

function isDone<Result extends { readonly ok: boolean }>(answer: Result): answer is Extract<Result, { ok: true }> {
  return answer.ok;
}
