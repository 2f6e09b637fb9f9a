import type { ReactNode } from 'react';
import { kitTexts } from '../words/kit-texts.ts';
import { useText } from '../words/locale.tsx';
import { type Status, StatusMark } from './status-mark.tsx';

export interface ThreeQuestionsProps {
  readonly where: ReactNode;
  readonly turn: ReactNode;
  readonly due: ReactNode;
  /** Columns in proportion, e.g. `1.9fr 1fr 1.25fr`; equal where nothing is said. */
  readonly columns?: string;
  /** Where a page asks the questions in other words. */
  readonly labels?: { readonly where?: string; readonly turn?: string; readonly due?: string };
}

/** Head of every procedure: where is it, whose turn, how many working days and by which clause. */
export function ThreeQuestions({ where, turn, due, columns, labels }: ThreeQuestionsProps) {
  const say = useText(kitTexts);
  return (
    <dl className="ask" style={columns === undefined ? undefined : { gridTemplateColumns: columns }}>
      <div>
        <dt>{labels?.where ?? say('where')}</dt>
        <dd>{where}</dd>
      </div>
      <div>
        <dt>{labels?.turn ?? say('turn')}</dt>
        <dd>{turn}</dd>
      </div>
      <div>
        <dt>{labels?.due ?? say('due')}</dt>
        <dd>{due}</dd>
      </div>
    </dl>
  );
}

export interface Step {
  readonly id: string;
  readonly label: string;
  readonly status: Status;
}

/** The stages of a procedure in one line, for the answer to "where is it". The stage under way is bold. */
export function Steps({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <span className="step">
      {steps.map((step) => (
        <StatusMark key={step.id} status={step.status}>
          {step.status === 'run' ? <b aria-current="step">{step.label}</b> : step.label}
        </StatusMark>
      ))}
    </span>
  );
}
