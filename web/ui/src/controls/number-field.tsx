import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { NumberField as AriaNumberField, type NumberFieldProps as AriaProps } from 'react-aria-components/NumberField';
import { kitTexts } from '../words/kit-texts.ts';
import { useText } from '../words/locale.tsx';
import { type FieldProps, FieldParts } from './field.tsx';

export interface NumberFieldProps extends Omit<AriaProps, 'className' | 'children' | 'isInvalid'>, FieldProps {}

/** A number with its two steps. Full-width digits are understood; an empty field is `NaN`, as in React Aria. */
export function NumberField({ label, description, error, optional, ...rest }: NumberFieldProps) {
  const say = useText(kitTexts);
  return (
    <AriaNumberField {...rest} className="field" isInvalid={error !== undefined}>
      <FieldParts label={label} description={description} error={error} {...(optional ? { optional } : {})}>
        <Group className="in in-group in-num">
          <Input />
          <Button slot="decrement" aria-label={say('less')}>
            −
          </Button>
          <Button slot="increment" aria-label={say('more')}>
            +
          </Button>
        </Group>
      </FieldParts>
    </AriaNumberField>
  );
}
