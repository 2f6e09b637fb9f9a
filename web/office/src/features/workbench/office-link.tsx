import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** A link by path, into a room whose routes this feature does not know. */
export function OfficeLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  const router = useRouter();
  const href = `${router.basepath}${to}`;
  return (
    <a
      href={href}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        router.history.push(href);
      }}
    >
      {children}
    </a>
  );
}
