import type { ReactNode } from 'react';

/**
 * ok ● done or valid · run ◐ under way · todo ○ not begun · wait dashed, with somebody else or cannot tell ·
 * stop ◆ refused or needs attention · bad ■ sanction, overdue, no longer valid · end ― ended or not applicable
 */
export type Status = 'ok' | 'run' | 'todo' | 'wait' | 'stop' | 'bad' | 'end';

/** Shape, colour and always a word: the shape is decoration to a screen reader, the word is the status. */
export function StatusMark({ status, children }: { readonly status: Status; readonly children: ReactNode }) {
  return <span className={`st st-${status}`}>{children}</span>;
}
