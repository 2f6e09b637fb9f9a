import { Button, ErrorNotice, Refusal, useFormats, useText } from '@hengjian/ui';
import { type Draft, isDirty, isSendable } from './draft.ts';
import { planTexts } from './plan-texts.ts';
import type { DraftInHand } from './use-draft.ts';

/** Says quietly whether what is on the page is saved. */
export function SaveState({ draft }: { readonly draft: Draft }) {
  const say = useText(planTexts);
  const formats = useFormats();
  return <output className="s12 qq savestate noprint">{wordsOf(draft, say, formats)}</output>;
}

function wordsOf(
  draft: Draft,
  say: ReturnType<typeof useText<typeof planTexts.keys>>,
  formats: ReturnType<typeof useFormats>,
): string {
  const { sending, trouble, content, version, savedAt } = draft;
  if (sending !== null) return say('saving');
  if (trouble?.kind === 'unreached') return say('unreached');
  if (isDirty(draft)) {
    if (!isSendable(content)) return say('unfinished');
    return trouble?.kind === 'refused' ? say('refusedSave') : say('unsaved');
  }
  return savedAt === null ? say('saved', { version }) : say('savedAt', { version, time: formats.time(savedAt) });
}

/** When saving failed in a way that a person has to know of or decide on. */
export function SaveTrouble({
  inHand,
  onCompare,
}: {
  readonly inHand: DraftInHand;
  readonly onCompare: (version: number) => void;
}) {
  const say = useText(planTexts);
  const { draft, keepMine, takeTheirs } = inHand;
  const { trouble } = draft;
  if (trouble === null) return null;
  if (trouble.kind !== 'stale') return <ErrorNotice error={trouble.refused} />;
  const version = trouble.newest;
  return (
    <div className="whys">
      <Refusal
        live
        what={say('stale', { version })}
        why={say('staleWhy')}
        waysOut={[
          {
            id: 'keep',
            label: say('keepMine'),
            cost: say('keepMineCost'),
            action: say('confirm'),
            kind: 'plain',
            onTake: keepMine,
          },
          {
            id: 'load',
            label: say('loadNewest', { version }),
            action: say('confirm'),
            kind: 'plain',
            onTake: takeTheirs,
          },
        ]}
      />
      <Button kind="link" small onPress={() => onCompare(version)}>
        {say('look')}
      </Button>
    </div>
  );
}
