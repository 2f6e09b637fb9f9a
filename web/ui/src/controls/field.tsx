import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { kitTexts } from '../words/kit-texts.ts';
import { useText } from '../words/locale.tsx';

/** What every field has: a label that is always visible, a hint, and the error in words beside it. */
export interface FieldProps {
  readonly label: ReactNode;
  readonly description?: ReactNode;
  /** Why the value will not do, in the current language. Its presence marks the field as invalid. */
  readonly error?: string | undefined;
  /** Says after the label that the field may stay empty. */
  readonly optional?: boolean;
}

/** Label above, the control as children, hint and error below. */
export function FieldParts({ label, description, error, optional, children }: FieldProps & { children: ReactNode }) {
  const say = useText(kitTexts);
  return (
    <>
      <Label className="field-label">
        {label}
        {optional === true && <span className="qq"> ({say('optional')})</span>}
      </Label>
      {children}
      {description !== undefined && <Text slot="description">{description}</Text>}
      <FieldError className="field-error">{error}</FieldError>
    </>
  );
}
