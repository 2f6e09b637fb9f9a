import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  readonly isDisabled?: boolean;
  readonly onAction: () => void;
}

export interface MenuProps {
  /** What stands on the trigger. */
  readonly trigger: ReactNode;
  /** Accessible name of the trigger where its content alone does not say it. */
  readonly label?: string;
  readonly triggerClass?: string;
  readonly entries: readonly MenuEntry[];
}

export function Menu({ trigger, label, triggerClass = 'btn', entries }: MenuProps) {
  return (
    <MenuTrigger>
      <Button className={triggerClass} {...(label === undefined ? {} : { 'aria-label': label })}>
        {trigger}
      </Button>
      <Popover className="pop" placement="bottom end" offset={4}>
        <AriaMenu className="list" items={entries}>
          {(entry) => (
            <MenuItem
              id={entry.id}
              className="item"
              textValue={entry.label}
              onAction={entry.onAction}
              {...(entry.isDisabled === undefined ? {} : { isDisabled: entry.isDisabled })}
            >
              {entry.label}
              {entry.note !== undefined && <small>{entry.note}</small>}
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
