import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children'> {
  /** `main` is the one teal button of a view; `link` looks like a link but acts. */
  readonly kind?: 'main' | 'plain' | 'link';
  readonly small?: boolean;
  readonly children: ReactNode;
}

const CLASS = { main: ' btn-1', plain: '', link: ' btn-link' } as const;

export function Button({ kind = 'plain', small = false, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`btn${CLASS[kind]}${small ? ' btn-s' : ''}`}>
      {children}
    </AriaButton>
  );
}
