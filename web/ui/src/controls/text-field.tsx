import { Input } from 'react-aria-components/Input';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField, type TextFieldProps as AriaProps } from 'react-aria-components/TextField';
import { type FieldProps, FieldParts } from './field.tsx';

export interface TextFieldProps extends Omit<AriaProps, 'className' | 'children' | 'isInvalid'>, FieldProps {
  readonly placeholder?: string;
  /** More than one makes the field a text area. */
  readonly rows?: number;
}

export function TextField({ label, description, error, optional, placeholder, rows = 1, ...rest }: TextFieldProps) {
  return (
    <AriaTextField {...rest} className="field" isInvalid={error !== undefined}>
      <FieldParts label={label} description={description} error={error} {...(optional ? { optional } : {})}>
        {rows > 1 ? (
          <TextArea className="in" rows={rows} placeholder={placeholder ?? ''} />
        ) : (
          <Input className="in" placeholder={placeholder ?? ''} />
        )}
      </FieldParts>
    </AriaTextField>
  );
}
