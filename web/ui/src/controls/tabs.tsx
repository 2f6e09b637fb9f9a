import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs';

export interface TabEntry<Id extends string> {
  readonly id: Id;
  readonly label: ReactNode;
  /** A count beside the label, e.g. rows behind the tab. */
  readonly count?: string;
  readonly content: ReactNode;
}

export interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly TabEntry<Id>[];
  readonly selected: Id;
  /** Keep the choice in the address (`search`), so that it survives a reload and can be sent. */
  readonly onSelect: (id: Id) => void;
}

export function Tabs<Id extends string>({ label, tabs, selected, onSelect }: TabsProps<Id>) {
  return (
    <AriaTabs
      selectedKey={selected}
      onSelectionChange={(key) => {
        const tab = tabs.find((one) => one.id === key);
        if (tab) onSelect(tab.id);
      }}
    >
      <TabList className="tabs" aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="tab">
            {tab.label}
            {tab.count !== undefined && <em>{tab.count}</em>}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="panel">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
