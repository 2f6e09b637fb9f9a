import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from 'react-aria-components/Checkbox';
import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components/RadioGroup';
import { type FieldProps, FieldParts } from './field.tsx';
import type { Option } from './select.tsx';

export interface CheckboxProps extends Omit<AriaCheckboxProps, 'className' | 'children'> {
  readonly children: ReactNode;
}

export function Checkbox({ children, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className="check">
      <span className="box" aria-hidden="true" />
      <span>{children}</span>
    </AriaCheckbox>
  );
}

export interface RadioGroupProps<Value extends string> extends FieldProps {
  readonly options: readonly Option<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly name?: string;
  readonly isDisabled?: boolean;
}

export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { label, description, error, optional, options, value, onChange, name, isDisabled } = props;
  const choose = (key: string): void => {
    const option = options.find((one) => one.value === key);
    if (option) onChange(option.value);
  };
  return (
    <AriaRadioGroup
      className="field"
      value={value}
      onChange={choose}
      isInvalid={error !== undefined}
      {...(isDisabled === undefined ? {} : { isDisabled })}
      {...(name === undefined ? {} : { name })}
    >
      <FieldParts label={label} description={description} error={error} {...(optional ? { optional } : {})}>
        <div className="radios">
          {options.map((option) => (
            <Radio key={option.value} value={option.value} className="check">
              <span className="box dot" aria-hidden="true" />
              <span>
                {option.label}
                {option.note !== undefined && <span className="qq s12"> {option.note}</span>}
              </span>
            </Radio>
          ))}
        </div>
      </FieldParts>
    </AriaRadioGroup>
  );
}
