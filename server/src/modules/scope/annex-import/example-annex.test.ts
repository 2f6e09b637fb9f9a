import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openAnnexHouse } from './testing/annex-house.ts';

const FILE = join(import.meta.dirname, '../../../../../examples/能力附表-2026.xlsx');

it('the example annex is read as it is on paper, and gives back the rows that examples/README.md names', async () => {
  const house = await openAnnexHouse();
  try {
    const certificate = '230900110042';
    await house.register([{ certificate, sites: 2 }]);
    const id = await house.bring(await readFile(FILE), { name: '能力附表-2026.xlsx' });
    expect(await house.check(id, { options: { certificate } })).toMatchObject({ good: 13, bad: 4, warned: 1 });
    expect(await house.problems(id)).toEqual([
      [15, 'ENDS_BEFORE_IT_BEGINS I15', 'STANDARD_UNREAD F15'].toSorted((a, b) => String(a).localeCompare(String(b))),
      [16, 'EDITION_MISSING F16'],
      [19, 'REPEATED_IN_FILE F19'],
      [20, 'FOREIGN_SITE A20'],
    ]);
    await house.step(id, 'accept');
    const annex = await house.annex(certificate);
    expect(annex).toHaveLength(14);
    expect(annex[4]).toBe('1 食品 菌落总数 GB 4789.2-2022 {[2023-03-18,)}');
    expect(annex[7]).toBe('2 水和废水 氨氮 HJ 535-2009 {[2023-03-18,)}');
  } finally {
    await house.close();
  }
});
