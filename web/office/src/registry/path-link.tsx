import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** A link by a path that the server gave, with or without `/office` before it. */
export function PathLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  const router = useRouter();
  const href = `${router.basepath}${to.replace(/^\/office(?=\/)/, '')}`;
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
