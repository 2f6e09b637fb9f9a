import type { ComponentProps, ReactNode } from 'react';
import { Focusable } from 'react-aria-components/Focusable';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';

/**
 * A word more about something that can be focused (a button, a link). Never the only place where something is said:
 * a phone has no hover.
 */
export function Tooltip({
  text,
  children,
}: {
  readonly text: ReactNode;
  readonly children: ComponentProps<typeof Focusable>['children'];
}) {
  return (
    <TooltipTrigger delay={400}>
      <Focusable>{children}</Focusable>
      <AriaTooltip className="tip" offset={6}>
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
