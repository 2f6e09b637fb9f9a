import { api, Button, Checkbox, ErrorNotice, Select, useAction, useBilingual, useText } from '@hengjian/ui';
import { useState } from 'react';
import { CERTIFICATE_FIELDS, SECTORS } from '../../../registry/certificate-entries.ts';
import { certificatesTexts } from '../certificates-texts.ts';

/** The next free number by the rule: year, authority, field, sector, and a running number (domain §2.5). */
export function NumberProposal({
  institutionId,
  onTake,
}: {
  readonly institutionId: string;
  readonly onTake: (number: string) => void;
}) {
  const say = useText(certificatesTexts);
  const inLanguage = useBilingual();
  const [fields, setFields] = useState<readonly string[]>([]);
  const [sector, setSector] = useState<string | null>(null);
  const act = useAction(
    () =>
      api.proposeNumber({ params: { id: institutionId }, query: { fields: fields.join(','), sector: sector ?? '' } }),
    { onDone: ({ data }) => onTake(data.number) },
  );
  return (
    <details className="proposal">
      <summary>{say('proposeNumber')}</summary>
      <fieldset className="choices">
        <legend className="field-label">{say('numberFields')}</legend>
        {CERTIFICATE_FIELDS.map(({ code, words }) => (
          <Checkbox
            key={code}
            isSelected={fields.includes(code)}
            onChange={(on) => setFields(on ? [...fields, code].toSorted() : fields.filter((one) => one !== code))}
          >
            {code} {inLanguage(words)}
          </Checkbox>
        ))}
      </fieldset>
      <div className="acts-row">
        <Select
          label={say('sector')}
          options={SECTORS.map(({ code, words }) => ({ value: code, label: `${code} ${inLanguage(words)}` }))}
          value={sector}
          onChange={setSector}
        />
        <Button isDisabled={fields.length === 0 || sector === null || act.busy} onPress={() => act.run(undefined)}>
          {say('propose')}
        </Button>
      </div>
      <ErrorNotice error={act.refused} />
    </details>
  );
}
