import type { Citation } from '@hengjian/law';
import type { ReactNode } from 'react';
import { Button } from '../controls/button.tsx';
import { kitTexts } from '../words/kit-texts.ts';
import { useText } from '../words/locale.tsx';
import { ClauseTag } from './clause-tag.tsx';

export interface WayOut {
  readonly id: string;
  readonly label: ReactNode;
  /** What taking it costs. */
  readonly cost?: ReactNode;
  /** The word on the button; no button where the way lies outside this page. */
  readonly action?: string;
  readonly onTake?: () => void;
  /** The first way is the view's main button unless it says otherwise. */
  readonly kind?: 'main' | 'plain';
}

export interface RefusalProps {
  /** What is wrong, a sentence. */
  readonly what: ReactNode;
  readonly why?: ReactNode;
  readonly clauses?: readonly (string | Citation)[];
  readonly date?: string;
  readonly at?: string | undefined;
  readonly waysOut?: readonly WayOut[];
  /** Announced as it appears: for refusals that answer something the person just did. */
  readonly live?: boolean;
}

/** What is wrong, why, by which clause, and what would make it pass. An ink bar; red is for sanctions. */
export function Refusal({ what, why, clauses = [], date, at, waysOut = [], live = false }: RefusalProps) {
  const say = useText(kitTexts);
  return (
    <div className="why" {...(live ? { role: 'alert' } : {})}>
      <p>
        <b>{what}</b>
        {why} {at !== undefined && <span className="qq">{say('at', { place: at })} </span>}
        {clauses.map((clause) => (
          <ClauseTag key={typeof clause === 'string' ? clause : clause.zh} clause={clause} date={date} />
        ))}
      </p>
      {waysOut.length > 0 && (
        <ol className="ways">
          {waysOut.map((way, index) => (
            <li key={way.id}>
              {waysOut.length === 1 ? say('wayOut') : say('wayOutNumbered', { number: index + 1 })} {way.label}
              {way.cost !== undefined && <span className="qq">{way.cost}</span>}
              {way.onTake !== undefined && way.action !== undefined && (
                <Button small kind={way.kind ?? (index === 0 ? 'main' : 'plain')} onPress={way.onTake}>
                  {way.action}
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
