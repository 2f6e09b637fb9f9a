import { Button, Menu, useFormats, useText } from '@hengjian/ui';
import { registryTexts } from './registry-texts.ts';

export interface ListActionsProps {
  readonly total: number;
  readonly mayExport: boolean;
  /** Address of the file with exactly the rows of the list, all pages of it. */
  readonly fileAddress: (format: 'xlsx' | 'csv') => string;
}

/** What leaves the screen: the file and the print of exactly this list. */
export function ListActions({ total, mayExport, fileAddress }: ListActionsProps) {
  const say = useText(registryTexts);
  const { number } = useFormats();
  return (
    <>
      {mayExport && (
        <Menu
          trigger={say('exportMenu', { total: number(total) })}
          triggerClass="btn btn-link"
          entries={[
            { id: 'xlsx', label: say('exportXlsx'), onAction: () => location.assign(fileAddress('xlsx')) },
            { id: 'csv', label: say('exportCsv'), onAction: () => location.assign(fileAddress('csv')) },
          ]}
        />
      )}
      <Button kind="link" onPress={() => print()}>
        {say('print')}
      </Button>
    </>
  );
}
