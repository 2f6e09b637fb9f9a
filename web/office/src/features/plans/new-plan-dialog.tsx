import {
  api,
  Button,
  type DataOf,
  Dialog,
  ErrorNotice,
  RadioGroup,
  Select,
  TextField,
  useAction,
  useBilingual,
  useFormats,
  useText,
} from '@hengjian/ui';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '../../session/use-session.ts';
import { plansTexts } from './plans-texts.ts';

type Plan = DataOf<'listPlans'>['plans'][number];

/** Opens a draft of the own organisation. Its level follows from its region; a district hangs on a city plan. */
export function NewPlanDialog({ plans, onClose }: { readonly plans: readonly Plan[]; readonly onClose: () => void }) {
  const say = useText(plansTexts);
  const inLanguage = useBilingual();
  const { date } = useFormats();
  const navigate = useNavigate();
  const { organisation } = useSession();
  const level = organisation.region.endsWith('0000') ? 'city' : 'district';
  const cityPlans = plans.filter((plan) => plan.level === 'city' && plan.state !== 'withdrawn');
  const [year, setYear] = useState(() => date(new Date().toISOString()).slice(0, 4));
  const [template, setTemplate] = useState<'notice-2023' | 'empty'>('notice-2023');
  const [chosen, setChosen] = useState<string>();
  const cityPlanId = chosen ?? cityPlans.find((plan) => String(plan.year) === year)?.id;
  const isYear = /^20\d{2}$|^2100$/.test(year);
  const create = useAction(
    () =>
      api.createPlan({
        body: {
          year: Number(year),
          level,
          template,
          ...(level === 'district' && cityPlanId !== undefined ? { cityPlanId } : {}),
        },
      }),
    {
      refresh: ['listPlans'],
      onDone: ({ data }) => void navigate({ to: '/plans/$planId', params: { planId: data.id } }),
    },
  );
  const ready = isYear && !create.busy && (level === 'city' || cityPlanId !== undefined);
  return (
    <Dialog
      isOpen
      title={say('newTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say('cancel')}</Button>
          <Button kind="main" isDisabled={!ready} onPress={() => create.run(undefined)}>
            {say('open')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p className="s13 q">
          {say(level === 'city' ? 'newCity' : 'newDistrict', { organisation: inLanguage(organisation.name) })}
        </p>
        <TextField
          label={say('newYear')}
          inputMode="numeric"
          value={year}
          onChange={(next) => setYear(next.normalize('NFKC').trim())}
          error={isYear ? undefined : say('yearWrong')}
        />
        {level === 'district' &&
          (cityPlans.length === 0 ? (
            <p className="s13">{say('cityPlanNone')}</p>
          ) : (
            <Select
              label={say('cityPlan')}
              description={say('cityPlanNote')}
              value={cityPlanId ?? null}
              onChange={setChosen}
              options={cityPlans.map((plan) => ({ value: plan.id, label: plan.title, note: plan.code }))}
            />
          ))}
        <RadioGroup
          label={say('template')}
          value={template}
          onChange={setTemplate}
          options={[
            {
              value: 'notice-2023',
              label: say('notice'),
              note: say(level === 'city' ? 'noticeNote' : 'noticeDistrictNote'),
            },
            { value: 'empty', label: say('empty'), note: say('emptyNote') },
          ]}
        />
        <ErrorNotice error={create.refused} />
      </div>
    </Dialog>
  );
}
