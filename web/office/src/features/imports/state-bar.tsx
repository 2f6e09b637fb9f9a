import { Button, type DataOf, SectionHead, useFormats, useText } from '@hengjian/ui';
import { annexTexts } from './annex-texts.ts';
import { type LibraryState, LibraryStateMark, STATES } from './library-state.tsx';
import './annex.css';

export interface StateBarProps {
  readonly states: NonNullable<DataOf<'getImport'>['annex']>['states'];
  readonly chosen: LibraryState | null;
  readonly onChoose: (state: LibraryState | null) => void;
}

/** The five states with their counts; each is a filter for the rows below. */
export function StateBar({ states, chosen, onChoose }: StateBarProps) {
  const say = useText(annexTexts);
  const { number } = useFormats();
  const counts = new Map(states.map(({ state, lines }) => [state, lines]));
  const total = states.reduce((sum, { lines }) => sum + lines, 0);
  if (total === 0) return <p className="s13 q">{say('unknown')}</p>;
  return (
    <section>
      <SectionHead title={say('states')} note={say('statesNote')} />
      <ul className="state-bar">
        {STATES.map((state) => {
          const lines = counts.get(state) ?? 0;
          return (
            <li key={state} data-chosen={chosen === state ? '' : undefined}>
              <LibraryStateMark state={state} />
              <b>{number(lines)}</b>
              <span className="share" aria-hidden="true">
                <span style={{ inlineSize: `${(100 * lines) / total}%` }} />
              </span>
              <Button
                kind="link"
                isDisabled={lines === 0}
                aria-pressed={chosen === state}
                onPress={() => onChoose(chosen === state ? null : state)}
              >
                {chosen === state ? say('allStates') : say('onlyState', { state: say(state) })}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
