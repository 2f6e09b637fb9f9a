import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';

export interface DialogProps {
  readonly title: ReactNode;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly wide?: boolean;
  /** An alert interrupts: it closes only by one of its buttons. */
  readonly alert?: boolean;
  /** Buttons, the way on first in reading order last on the right. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A question that must be answered before going on. What can stand on the page belongs on the page instead. */
export function Dialog({ title, isOpen, onClose, wide = false, alert = false, actions, children }: DialogProps) {
  return (
    <ModalOverlay
      className="veil"
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={!alert}
      isKeyboardDismissDisabled={alert}
    >
      <Modal className={wide ? 'modal modal-wide' : 'modal'}>
        <AriaDialog role={alert ? 'alertdialog' : 'dialog'}>
          <Heading slot="title">{title}</Heading>
          {children}
          {actions !== undefined && <div className="acts">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
