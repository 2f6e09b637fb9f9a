import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { Checkbox } from '../controls/choices.tsx';
import { kitTexts } from '../words/kit-texts.ts';
import { useText } from '../words/locale.tsx';

export interface ColumnChoiceProps {
  readonly columns: readonly { readonly id: string; readonly header: string; readonly shown: boolean }[];
  readonly onToggle: (id: string) => void;
}

export function ColumnChoice({ columns, onToggle }: ColumnChoiceProps) {
  const say = useText(kitTexts);
  return (
    <DialogTrigger>
      <Button className="btn btn-link">{say('columns')}</Button>
      <Popover className="pop" placement="bottom end" offset={4}>
        <Dialog className="clause-pop" aria-label={say('columnsTitle')}>
          <b>{say('columnsTitle')}</b>
          {columns.map(({ id, header, shown }) => (
            <div key={id}>
              <Checkbox isSelected={shown} onChange={() => onToggle(id)}>
                {header}
              </Checkbox>
            </div>
          ))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
