import { api, Button, Dialog, ErrorNotice, useAction, useFormats, useText } from '@hengjian/ui';
import { useRouter } from '@tanstack/react-router';
import { useEditing } from './editing.ts';
import { planTexts } from './plan-texts.ts';

/** Freezes the lists and opens the next numbered draw, then goes there. */
export function PrepareDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useText(planTexts);
  const { number } = useFormats();
  const router = useRouter();
  const { plan, facts } = useEditing();
  const prepare = useAction(() => api.prepareDraw({ params: { id: plan.id } }), {
    refresh: ['getPlan', 'listPlans', 'listDraws'],
    onDone: (done) => router.history.push(`${router.basepath}/draws/${done.data.id}`),
  });
  const people = Object.values(facts.pools).reduce((sum, { eligible }) => sum + eligible, 0);
  return (
    <Dialog
      isOpen
      title={say('prepare')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say('cancel')}</Button>
          <Button kind="main" isDisabled={prepare.busy} onPress={() => prepare.run(undefined)}>
            {say('prepare')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{say('prepareWhy')}</p>
        <p>
          <b>
            {say('prepareLists', {
              base: number(facts.base),
              people: number(people),
              conflicts: number(plan.conflicts),
            })}
          </b>
        </p>
        <ErrorNotice error={prepare.refused} />
      </div>
    </Dialog>
  );
}
