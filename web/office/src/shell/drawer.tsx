import { useBilingual, useText } from '@hengjian/ui';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { Session } from '../session/session.ts';
import type { NavEntry } from './entry.ts';
import { FindBox } from './find-box.tsx';
import { Navigation } from './navigation.tsx';
import { PersonMenu } from './person-menu.tsx';
import { shellTexts } from './shell-texts.ts';

/** The navigation of a phone: everything the header and the left side hold at a desk. */
export function Drawer({ session, entries }: { readonly session: Session; readonly entries: readonly NavEntry[] }) {
  const say = useText(shellTexts);
  const inLanguage = useBilingual();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button className="sw plain to-drawer" onPress={() => setOpen(true)}>
        {say('menu')}
      </Button>
      <ModalOverlay className="veil drawer-veil" isOpen={open} onOpenChange={setOpen} isDismissable>
        <Modal className="drawer">
          <Dialog aria-label={say('menu')}>
            <div className="drawer-head">
              <PersonMenu session={session} />
              <Button className="btn btn-link" onPress={() => setOpen(false)}>
                {say('close')}
              </Button>
            </div>
            <p className="s13 q">
              {inLanguage(session.organisation.name)} {session.demo && <span className="demo">{say('demo')}</span>}
            </p>
            <FindBox entries={entries} />
            <Navigation entries={entries} folded={false} onChoose={() => setOpen(false)} />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}
