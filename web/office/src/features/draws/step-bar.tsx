import { Button, ClauseTag, ErrorNotice, useBilingual, useText } from '@hengjian/ui';
import { useState } from 'react';
import { drawTexts } from './draw-texts.ts';
import { type Choice, type Draw, isPartyStep, isRowStep } from './procedure-view.ts';
import { PublishedValueDialog } from './published-value-dialog.tsx';
import { useDrawStep } from './use-draw.ts';
import { VoidDialog } from './void-dialog.tsx';
import { actionName, needName } from './words.ts';

/**
 * The steps the server offers to this person, and for those not yet possible what is missing, with its clause. A party's
 * own steps have a panel of their own, replacements stand beside the institution.
 */
export function StepBar({ draw }: { readonly draw: Draw }) {
  const say = useText(drawTexts);
  const [open, setOpen] = useState<'value' | 'request-void' | 'void'>();
  const step = useDrawStep(draw.id);
  const choices = draw.choices.filter(({ action }) => !isPartyStep(action) && !isRowStep(action));
  const take = (action: string): void => {
    switch (action) {
      case 'enter-published-value':
        return setOpen('value');
      case 'request-void':
      case 'void':
        return setOpen(action);
      case 'open-commitments':
      case 'seal':
      case 'open-reveals':
      case 'draw':
      case 'publish':
        return step.run({ action });
    }
  };
  const forward = choices.find(({ action, allowed }) => allowed && action !== 'request-void' && action !== 'void');
  const close = (): void => setOpen(undefined);
  return (
    <section className="step-bar noprint" aria-label={say('steps')}>
      {draw.choices.length === 0 && <p className="q s13">{say('stepsNone')}</p>}
      <ul>
        {choices.map((choice) => (
          <Offered
            key={choice.action}
            choice={choice}
            main={choice === forward}
            busy={step.busy}
            onTake={() => take(choice.action)}
          />
        ))}
      </ul>
      <ErrorNotice error={step.refused} />
      <PublishedValueDialog draw={draw} isOpen={open === 'value'} onClose={close} />
      <VoidDialog draw={draw} action="request-void" isOpen={open === 'request-void'} onClose={close} />
      <VoidDialog draw={draw} action="void" isOpen={open === 'void'} onClose={close} />
    </section>
  );
}

function Offered({
  choice: { action, allowed, missing },
  main,
  busy,
  onTake,
}: {
  readonly choice: Choice;
  readonly main: boolean;
  readonly busy: boolean;
  readonly onTake: () => void;
}) {
  const inLanguage = useBilingual();
  return (
    <li>
      <Button kind={main ? 'main' : 'plain'} isDisabled={!allowed || busy} onPress={onTake}>
        {inLanguage(actionName(action))}
      </Button>
      {missing.map(({ code, clause }) => (
        <span key={code} className="s12 q">
          {inLanguage(needName(code))} <ClauseTag clause={clause} />
        </span>
      ))}
    </li>
  );
}
