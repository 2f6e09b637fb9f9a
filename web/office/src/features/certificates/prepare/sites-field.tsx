import { Checkbox, useText } from '@hengjian/ui';
import { certificatesTexts } from '../certificates-texts.ts';

export interface SitesFieldProps {
  readonly sites: readonly { readonly number: number; readonly name: string }[];
  readonly value: readonly number[];
  readonly onChange: (sites: number[]) => void;
}

/** The places a certificate covers after the decision. */
export function SitesField({ sites, value, onChange }: SitesFieldProps) {
  const say = useText(certificatesTexts);
  return (
    <fieldset className="choices">
      <legend className="field-label">{say('sites')}</legend>
      {sites.map(({ number, name }) => (
        <Checkbox
          key={number}
          isSelected={value.includes(number)}
          onChange={(on) =>
            onChange(on ? [...value, number].toSorted((a, b) => a - b) : value.filter((one) => one !== number))
          }
        >
          {number} {name}
        </Checkbox>
      ))}
    </fieldset>
  );
}
