import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import './print-sheet.css';

/** A paper of its own: never on the screen, and on a print only when `printSheet` asked for it. One at a time. */
export function PrintSheet({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return createPortal(
    <div className="print-sheet" aria-hidden="true">
      <h1>{title}</h1>
      {children}
    </div>,
    document.body,
  );
}

/** Prints the sheet and nothing of the page behind it. */
export function printSheet(): void {
  document.body.dataset['print'] = 'sheet';
  addEventListener('afterprint', () => delete document.body.dataset['print'], { once: true });
  print();
}
