import { Button } from 'react-aria-components/Button';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { kitTexts } from '../words/kit-texts.ts';
import { useText } from '../words/locale.tsx';
import { type FieldProps, FieldParts } from './field.tsx';

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** A second, quieter line. */
  readonly note?: string;
}

export interface SelectProps<Value extends string> extends FieldProps {
  readonly options: readonly Option<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly name?: string;
  readonly isDisabled?: boolean;
  readonly placeholder?: string;
}

/** One of a closed list. For more than some fifty options offer a search instead. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, description, error, optional, options, value, onChange, placeholder, name, isDisabled } = props;
  const say = useText(kitTexts);
  const choose = (key: unknown): void => {
    const option = options.find((one) => one.value === key);
    if (option) onChange(option.value);
  };
  return (
    <AriaSelect
      className="field"
      value={value}
      onChange={choose}
      placeholder={placeholder ?? say('choose')}
      isInvalid={error !== undefined}
      {...(isDisabled === undefined ? {} : { isDisabled })}
      {...(name === undefined ? {} : { name })}
    >
      <FieldParts label={label} description={description} error={error} {...(optional ? { optional } : {})}>
        <Button className="in select">
          <SelectValue>{({ selectedText, defaultChildren }) => selectedText || defaultChildren}</SelectValue>
          <i className="chev" aria-hidden="true" />
        </Button>
      </FieldParts>
      <Popover className="pop pop-select" offset={4}>
        <ListBox className="list" items={options.map((option) => ({ ...option, id: option.value }))}>
          {(option) => (
            <ListBoxItem id={option.id} className="item" textValue={option.label}>
              {option.label}
              {option.note !== undefined && <small>{option.note}</small>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
