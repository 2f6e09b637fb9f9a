import { blocking, DRAW_STATE_NAMES, type DrawState, NEED_TEXTS } from '@hengjian/regulation-inspection';
import { type Bilingual, Button, ClauseTag, useBilingual, useText } from '@hengjian/ui';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useEditing } from './editing.ts';
import { ActionName } from './action-name.tsx';
import { planTexts } from './plan-texts.ts';
import { PrepareDialog } from './prepare-dialog.tsx';
import { offeredSteps } from './procedure.ts';
import type { PlanDetail } from './read-plan.ts';
import { StepDialog } from './step-dialog.tsx';

type Choice = PlanDetail['choices'][number];

const CHECKS = 'PLAN_HAS_FAILED_CHECKS';

/** What can be done with the plan now: what the server offers, and for the rest what is missing. */
export function StepsBar() {
  const say = useText(planTexts);
  const { plan, findings, stage, isSaved } = useEditing();
  const [taking, setTaking] = useState<Choice>();
  const [preparing, setPreparing] = useState(false);
  const { onward, other } = offeredSteps(plan.content.level, plan.state, plan.choices);
  const failing = blocking(findings, stage);
  // One teal button: a way out while something fails, and the step once nothing does.
  const isMain = failing.length === 0;
  const ready = (choice: Choice): boolean => isSaved && isAllowed(choice, findings);
  return (
    <section className="fz" aria-label={say('timeline')}>
      <div className="fz-acts noprint">
        {plan.mayPrepareDraw && (
          <Button kind={isMain ? 'main' : 'plain'} isDisabled={!isMain || !isSaved} onPress={() => setPreparing(true)}>
            {say('prepare')}
          </Button>
        )}
        {onward.map((choice, index) => (
          <Button
            key={choice.action}
            kind={isMain && index === 0 && !plan.mayPrepareDraw && ready(choice) ? 'main' : 'plain'}
            isDisabled={!ready(choice)}
            onPress={() => setTaking(choice)}
          >
            <ActionName action={choice.action} />
          </Button>
        ))}
        {other.map((choice) => (
          <Button key={choice.action} isDisabled={!ready(choice)} onPress={() => setTaking(choice)}>
            <ActionName action={choice.action} />
          </Button>
        ))}
      </div>
      <div className="fz-why">
        <p>
          <b>{failing.length === 0 ? say('allPass') : say('missing', { count: failing.length })}</b>{' '}
          {onward.length === 0 && !plan.mayPrepareDraw && say('noStep')}
          {plan.mayPrepareDraw && <span className="q">{say('frozenNote')}</span>}
          {!isSaved && <span className="q noprint"> {say('unsavedFirst')}</span>}
        </p>
        {[...onward, ...other].map((choice) => (
          <MissingNeeds key={choice.action} choice={choice} />
        ))}
      </div>
      {plan.draws.length > 0 && <Draws />}
      {taking !== undefined && <StepDialog choice={taking} onClose={() => setTaking(undefined)} />}
      {preparing && <PrepareDialog onClose={() => setPreparing(false)} />}
    </section>
  );
}

/**
 * What the server said of the saved wording, and for checks what the rules say of it now: the server is read anew a moment
 * after each change.
 */
function isAllowed(choice: Choice, findings: Parameters<typeof blocking>[0]): boolean {
  const open = choice.missing.filter(({ code }) => code !== CHECKS);
  if (open.length > 0) return false;
  if (choice.action === 'submit') return blocking(findings, 'submit').length === 0;
  return choice.allowed;
}

function MissingNeeds({ choice }: { readonly choice: Choice }) {
  const inLanguage = useBilingual();
  // Which checks fail is said above, as of now and not as of the last saving.
  const missing = choice.missing.filter(({ code }) => code !== CHECKS);
  if (missing.length === 0) return null;
  return (
    <p className="s13">
      <span className="st st-stop">
        <ActionName action={choice.action} />
      </span>{' '}
      {missing.map(({ code, clause }) => (
        <span key={code}>
          {inLanguage(needWords(code))} <ClauseTag clause={clause} />{' '}
        </span>
      ))}
    </p>
  );
}

function needWords(code: string): Bilingual {
  const words: Readonly<Record<string, Bilingual>> = NEED_TEXTS;
  return words[code] ?? { zh: code, en: code };
}

/** Draws live in a room of their own; the way there is an address. */
function Draws() {
  const say = useText(planTexts);
  const inLanguage = useBilingual();
  const router = useRouter();
  const { plan } = useEditing();
  return (
    <ul className="fz-draws">
      {plan.draws.map(({ id, number, state }) => {
        const to = `${router.basepath}/draws/${id}`;
        return (
          <li key={id}>
            <a
              href={to}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                router.history.push(to);
              }}
            >
              {say('drawOf', { number })}
            </a>{' '}
            <span className="qq">{inLanguage(drawStateWords(state))}</span>
          </li>
        );
      })}
    </ul>
  );
}

function drawStateWords(state: string): Bilingual {
  return isDrawState(state) ? DRAW_STATE_NAMES[state] : { zh: state, en: state };
}

function isDrawState(state: string): state is DrawState {
  return Object.hasOwn(DRAW_STATE_NAMES, state);
}
