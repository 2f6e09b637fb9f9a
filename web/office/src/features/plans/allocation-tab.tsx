import {
  CREDIT_CLASS_NAMES,
  CREDIT_CLASSES,
  CREDIT_TABLES,
  getCreditTable,
  type PlanAllocation,
} from '@hengjian/regulation-inspection';
import { Button, SectionHead, Select, useBilingual, useText } from '@hengjian/ui';
import { failuresAt } from './checks.ts';
import { CountInput } from './count-input.tsx';
import { useEditing } from './editing.ts';
import { FindingNotices } from './finding-notice.tsx';
import { partTexts } from './part-texts.ts';

/** How chance depends on risk in weighted fields, and from which paper the figures come. */
export function AllocationTab() {
  const say = useText(partTexts);
  const inLanguage = useBilingual();
  const { content, findings, mayEdit, change } = useEditing();
  const { allocation } = content;
  const table = getCreditTable(allocation.table);
  const set = (more: Partial<PlanAllocation>): void =>
    change((before) => ({ ...before, allocation: { ...before.allocation, ...more } }));
  return (
    <>
      <p className="s13 q">{say('allocationNote')}</p>
      <div className="two">
        <section>
          {mayEdit ? (
            <Select
              label={say('table')}
              value={allocation.table}
              onChange={(next) => set({ table: next, sizes: getCreditTable(next).sizes })}
              options={CREDIT_TABLES.map(({ id, name }) => ({ value: id, label: inLanguage(name) }))}
            />
          ) : (
            <p>
              <b>{inLanguage(table.name)}</b>
            </p>
          )}
          <p className="s12 qq">
            {say('tableSource', { source: table.source === null ? say('ownChoice') : inLanguage(table.source) })}
          </p>
          <p className="s13 q">{inLanguage(table.note)}</p>
          <SectionHead title={say('factorsTitle')} />
          {(['violationFactor', 'commitmentFactor'] as const).map((factor) => (
            <p className="pl-seat" key={factor}>
              <span>{say(factor)}</span>
              <CountInput
                label={say(factor)}
                value={allocation[factor]}
                isReadOnly={!mayEdit}
                onChange={(next) => set({ [factor]: next })}
              />
            </p>
          ))}
        </section>
        <section>
          <table className="t">
            <thead>
              <tr>
                <th scope="col">{say('class')}</th>
                <th scope="col" className="r">
                  {say('size')}
                </th>
                <th scope="col" className="r">
                  {say('inTable')}
                </th>
                {table.rates !== null && (
                  <th scope="col" className="r">
                    {say('rate')}
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {CREDIT_CLASSES.map((letter) => (
                <tr key={letter}>
                  <td>{inLanguage(CREDIT_CLASS_NAMES[letter])}</td>
                  <td className="r">
                    <CountInput
                      label={`${say('size')}: ${letter}`}
                      value={allocation.sizes[letter]}
                      isReadOnly={!mayEdit}
                      wide
                      onChange={(size) => set({ sizes: { ...allocation.sizes, [letter]: size } })}
                    />
                  </td>
                  <td className="r">{table.sizes[letter]}</td>
                  {table.rates !== null && (
                    <td className="r">
                      {say('rateOf', { least: table.rates[letter].atLeast, most: table.rates[letter].atMost })}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
          <p className="s12 qq">{say('unclassified')}</p>
          {mayEdit && CREDIT_CLASSES.some((letter) => allocation.sizes[letter] !== table.sizes[letter]) && (
            <Button small onPress={() => set({ sizes: table.sizes })}>
              {say('useTable')}
            </Button>
          )}
        </section>
      </div>
      <FindingNotices findings={failuresAt(findings, 'allocation')} />
    </>
  );
}
