import { DEPARTMENTS } from '@hengjian/regulation-inspection';
import { regions } from '@hengjian/registry-codes';
import {
  api,
  Button,
  Dialog,
  ErrorNotice,
  type Option,
  Select,
  TextField,
  useAction,
  useBilingual,
  useText,
} from '@hengjian/ui';
import { type FormEvent, useId, useState } from 'react';
import { useSession } from '../../session/use-session.ts';
import { ORGANISATION_KINDS } from './organisation-kinds.ts';
import { peopleTexts } from './people-texts.ts';

type Kind = (typeof ORGANISATION_KINDS)[number]['kind'];
const NO_DEPARTMENT = 'none';

/** A new organisation: a district bureau, a joint department, an association that commits to draws. */
export function OrganisationDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useText(peopleTexts);
  const inLanguage = useBilingual();
  const form = useId();
  const own = useSession().organisation.region;
  const [zh, setZh] = useState('');
  const [en, setEn] = useState('');
  const [kind, setKind] = useState<Kind>('joint-department');
  const [region, setRegion] = useState(own);
  const [department, setDepartment] = useState<string>(NO_DEPARTMENT);
  const add = useAction((body: Parameters<typeof api.addOrganisation>[0]['body']) => api.addOrganisation({ body }), {
    refresh: ['listOrganisations'],
    onDone: onClose,
  });
  const ready = zh.trim() !== '' && en.trim() !== '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!ready) return;
    const level = kind === 'regulator' ? (region.endsWith('0000') ? 'city' : 'district') : null;
    const named = { zh: zh.trim(), en: en.trim() };
    add.run({ name: named, kind, level, region, department: department === NO_DEPARTMENT ? null : department });
  };
  const below = own.replace(/(?:00)+$/, '');
  const places: readonly Option<string>[] = regions
    .filter(({ code }) => code.startsWith(below) && /^\d{6}$/.test(code))
    .map((place) => ({ value: place.code, label: inLanguage(place) }));
  const departments: readonly Option<string>[] = [
    { value: NO_DEPARTMENT, label: say('departmentNone') },
    ...DEPARTMENTS.map(({ code, short }) => ({ value: code, label: inLanguage(short) })),
  ];
  return (
    <Dialog
      isOpen
      title={say('addOrganisation')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say('cancel')}</Button>
          <Button kind="main" type="submit" form={form} isDisabled={!ready || add.busy}>
            {say('addOrganisationDo')}
          </Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={submit}>
        <p className="s13 q">{say('addOrganisationWhy')}</p>
        <TextField label={say('nameZh')} value={zh} onChange={setZh} maxLength={100} autoComplete="off" />
        <TextField label={say('nameEn')} value={en} onChange={setEn} maxLength={200} autoComplete="off" />
        <Select
          label={say('kind')}
          value={kind}
          options={ORGANISATION_KINDS.map((one) => ({ value: one.kind, label: inLanguage(one) }))}
          onChange={setKind}
        />
        <Select label={say('region')} value={region} options={places} onChange={setRegion} />
        <Select label={say('department')} value={department} options={departments} onChange={setDepartment} />
        <ErrorNotice error={add.refused} />
      </form>
    </Dialog>
  );
}
