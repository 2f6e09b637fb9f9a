import type { ReactNode } from 'react';

/** A quiet word in the place it concerns. `done` states what now holds; there are no toasts and no "success". */
export function Notice({
  kind = 'plain',
  children,
}: {
  readonly kind?: 'plain' | 'done';
  readonly children: ReactNode;
}) {
  return <output className={kind === 'done' ? 'note note-1' : 'note'}>{children}</output>;
}

export interface EmptyStateProps {
  /** What there is none of, as a short sentence. */
  readonly title: ReactNode;
  /** What brings the first one about. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className="empty">
      <b>{title}</b>
      {children}
      {actions !== undefined && <div className="acts">{actions}</div>}
    </div>
  );
}
