import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { kitTexts } from '../words/kit-texts.ts';
import { useText } from '../words/locale.tsx';
import { groupsOf } from './hash-groups.ts';

export interface HashProps {
  /** Hexadecimal, whole. */
  readonly value: string;
  readonly group?: 4 | 8;
  /** Shows the two ends only; the whole value is still what is copied. */
  readonly short?: boolean;
  readonly copy?: boolean;
}

/** People compare the ends, so the ends are bold. */
export function Hash({ value, group = 4, short = false, copy = true }: HashProps) {
  const say = useText(kitTexts);
  const [copied, setCopied] = useState(false);
  const { first, middle, last } = groupsOf(value, group, short);
  return (
    <span className="hash">
      <b>{first}</b> {middle} <b>{last}</b>
      {copy && (
        <Button
          className="hash-copy noprint"
          aria-label={say('copyHash')}
          onPress={() => {
            navigator.clipboard.writeText(value).then(
              () => setCopied(true),
              () => setCopied(false),
            );
          }}
        >
          <span aria-live="polite">{say(copied ? 'copied' : 'copy')}</span>
        </Button>
      )}
    </span>
  );
}
