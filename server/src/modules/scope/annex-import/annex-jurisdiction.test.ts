import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AnnexHouse, openAnnexHouse } from './testing/annex-house.ts';
import { clerk } from './testing/registry-desk.ts';

let house: AnnexHouse;
beforeAll(async () => {
  house = await openAnnexHouse();
});
afterAll(() => house.close());

const CERTIFICATE = '230900110042';
const annexOf = (...parameters: string[]) =>
  [
    '证书编号,领域,类别,对象,参数,标准编号',
    ...parameters.map((parameter) => `${CERTIFICATE},食品,食品,大米,${parameter},GB 5009.12-2023`),
  ].join('\n');

it('the annex of a licence is its authority’s business, and no district’s, though the laboratory lies there', async () => {
  await house.register([{ certificate: CERTIFICATE, region: '310115' }]);
  const first = await house.bring(annexOf('铅', '镉', '汞'));
  expect(await house.check(first)).toMatchObject({ state: 'checked', good: 3, bad: 0 });
  await house.step(first, 'accept');
  const district = { ...clerk('310115', 7), roles: ['district-clerk'] as const };
  const before = await house.annex(CERTIFICATE);
  // In an update everything the file leaves out is taken off.
  const second = await house.bring(annexOf('铅'), { as: district, mode: 'update' });
  expect(await house.check(second, {}, district)).toMatchObject({ good: 0, bad: 1 });
  expect(await house.annex(CERTIFICATE)).toEqual(before);
});
