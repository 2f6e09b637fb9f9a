import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workbookBytes, textRow } from '../../../platform/tables/testing/workbook.ts';
import { type AnnexHouse, city, head, openAnnexHouse } from './testing/annex-house.ts';

let house: AnnexHouse;
let serial = 0;
/** A certificate that nobody has used yet: 2023, Shanghai, environment. */
const fresh = () => `230912${String(++serial).padStart(6, '0')}`;

beforeAll(async () => {
  house = await openAnnexHouse();
});
afterAll(() => house.close());

const HEAD = '证书编号,场所,领域,类别,对象,参数,依据标准,限制范围,生效日期,终止日期';

describe('a capability annex brought in', () => {
  it('becomes lines of the certificates its rows name, by one decision on each, and nothing before it is taken', async () => {
    const [a, b] = [fresh(), fresh()];
    await house.register([{ certificate: a, sites: 2 }, { certificate: b }]);
    const id = await house.bring(
      [
        HEAD,
        `${a},1,水质,地表水,水和废水,氨氮,水质 氨氮的测定 纳氏试剂分光光度法 HJ 535-2009,,,`,
        `${a},场所二,水质,地表水,水和废水,化学需氧量,HJ828—2017,只测：地表水,,`,
        `${b},,环境与环保,土壤,土壤和沉积物,氨氮,"HJ 634-2012；
HJ 535-2009",,2024-01-01,2026-12-31`,
      ].join('\n'),
    );
    expect(await house.check(id)).toMatchObject({ state: 'checked', good: 3, bad: 0, warned: 1 });
    expect(await house.problems(id, 'warned')).toEqual([[4, 'SPLIT G4']]);
    expect((await house.detail(id))['annex']).toMatchObject({
      lines: 4,
      splitRows: 1,
      certificateCount: 2,
      takenOff: 0,
    });
    expect(await house.annex(a)).toEqual([]);
    expect(await house.step(id, 'accept')).toMatchObject({ state: 'imported', imported: 3, bad: 0 });
    expect(await house.annex(a)).toEqual([
      '1 水和废水 氨氮 HJ 535-2009 {[2023-03-18,)}',
      '2 水和废水 化学需氧量 HJ 828-2017 只测:地表水 {[2023-03-18,)}',
    ]);
    expect(await house.annex(b)).toEqual([
      '1 土壤和沉积物 氨氮 HJ 634-2012 {[2024-01-01,2027-01-01)}',
      '1 土壤和沉积物 氨氮 HJ 535-2009 {[2024-01-01,2027-01-01)}',
    ]);
    const decisions = await house.database.asOwner(
      'SELECT kind, annex_rows FROM scope.decision WHERE batch_id = $1 ORDER BY annex_rows, certificate_id',
      [id],
    );
    expect(decisions).toEqual([
      { kind: 'extended', annex_rows: 2 },
      { kind: 'extended', annex_rows: 2 },
    ]);
  });

  it('is read as it is on paper: merged cells, 同上, numbers before names, a heading over a row', async () => {
    const certificate = fresh();
    await house.register([{ certificate }]);
    const rows =
      textRow(1, '领域', '类别', '对象', '参数', '依据标准（名称及编号）', '限制范围') +
      textRow(2, '1 水质', '1.1 地表水', '水和废水', '氨氮', '水质 氨氮的测定 HJ 535-2009', '') +
      textRow(3, '', '', '', '化学需氧量', '水质 化学需氧量的测定 HJ 828-2017', '只测：地表水') +
      textRow(4, '', '', '', '悬浮物', 'GB/T 11901-1989', '同上') +
      textRow(5, '以下为其他能力') +
      textRow(6, '水质', '地下水', '〃', 'pH值', 'HJ 1147-2020', '');
    const merges = ['A2:A4', 'B2:B4', 'C2:C4', 'A5:F5'];
    const id = await house.bring(workbookBytes({ sheets: [{ rows, merges }] }), { name: '附表.xlsx' });
    expect(await house.check(id, { options: { certificate } })).toMatchObject({ good: 4, bad: 1 });
    expect(await house.problems(id)).toEqual([[5, 'HEADING_ROW']]);
    await house.step(id, 'accept');
    expect(await house.annex(certificate)).toEqual([
      '1 水和废水 氨氮 HJ 535-2009 {[2023-03-18,)}',
      '1 水和废水 化学需氧量 HJ 828-2017 只测:地表水 {[2023-03-18,)}',
      '1 水和废水 悬浮物 GB/T 11901-1989 只测:地表水 {[2023-03-18,)}',
      '1 水和废水 pH值 HJ 1147-2020 {[2023-03-18,)}',
    ]);
  });

  it('refuses what cannot be, each row with its code, place, provision and way out', async () => {
    const [own, other, far, ended] = [fresh(), fresh(), fresh(), fresh()];
    const [, otherId = ''] = await house.register([
      { certificate: own },
      { certificate: other, name: '别家示例（演示）有限公司' },
      { certificate: far, region: '320000' },
      { certificate: ended, expires: '2029-01-01' },
    ]);
    await house.database.asOwner(
      "UPDATE scope.certificate_version SET ended_on = '2023-01-01', ended_by = 'revoked' WHERE number = $1",
      [ended],
    );
    const [holder] = await house.database.asOwner('SELECT code FROM scope.holder WHERE institution_id = $1', [otherId]);
    const line = (
      certificate: string,
      standard = 'HJ 535-2009',
      rest = ',,',
      site = '',
      institution = '',
      object = '水',
    ) => `${certificate},${institution},${site},水质,地表水,${object},氨氮,${standard},${rest}`;
    const id = await house.bring(
      [
        '证书编号,机构编号,场所,领域,类别,对象,参数,依据标准,限制范围,生效日期,终止日期',
        line(own, 'HJ 535-2009', ',2024-06-02,2024-06-01'),
        line(own, 'HJ 535-2009', ',2024-06-01,2024-06-01'),
        line(own, 'HJ 535-2009', ',2024-06-01,2024-06-01'),
        line(own, 'HJ 535-2009', ',2024-05-01,'),
        line(own, 'HJ 535'),
        line(own, 'HJ 828-2017', ',,', '3'),
        line(own, 'HJ 828-2017', ',,', '', String(holder?.['code'])),
        line(far),
        line(ended),
        line('239999999999'),
        line(own, '', ',,', '', '', ''),
        line(own, 'HJ 505-2009', ',2029-03-18,'),
        line(own, 'HJ 505-2009', ',2029-03-17,'),
        line(own, 'HJ 38-2017', ',2024/13/1,'),
      ].join('\n'),
    );
    const checked = await house.check(id);
    expect(await house.problems(id)).toEqual([
      [2, 'ENDS_BEFORE_IT_BEGINS K2'],
      [4, 'REPEATED_IN_FILE H4'],
      [5, 'OVERLAPS H5'],
      [6, 'EDITION_MISSING H6'],
      [7, 'FOREIGN_SITE C7'],
      [8, 'CERTIFICATE_OF_ANOTHER A8'],
      [9, 'OUTSIDE_JURISDICTION A9'],
      [10, 'CERTIFICATE_ENDED A10'],
      [11, 'CERTIFICATE_UNKNOWN A11'],
      [12, 'REQUIRED F12', 'REQUIRED H12'],
      [13, 'OUTSIDE_CERTIFICATE J13'],
      [15, 'NO_SUCH_DAY J15'],
    ]);
    expect(checked).toMatchObject({ good: 2, bad: 12 });
    const returned = await house.call(city, 'GET', `/api/imports/${id}/returned?format=csv&locale=zh`);
    expect(returned.text).toContain('C7 场所“3”不是');
    expect(returned.text).toContain('（R4-A2.1）。请先在机构档案中登记该场所，或改正场所');
  });

  it('asks for a certificate where the file names none, and knows an institution by its codes', async () => {
    const certificate = fresh();
    const [institutionId = ''] = await house.register([{ certificate }]);
    const [holder] = await house.database.asOwner('SELECT uscc FROM scope.holder WHERE institution_id = $1', [
      institutionId,
    ]);
    const bare = await house.bring('领域,对象,项目,标准编号\n水质,水,氨氮,HJ 535-2009\n');
    await expect(house.check(bare)).rejects.toThrow('CERTIFICATE_MISSING');
    await expect(house.check(bare, { options: { certificate: '999999999999' } })).rejects.toThrow(
      'CERTIFICATE_UNKNOWN',
    );
    expect(await house.check(bare, { options: { certificate, effectiveFrom: '2024-02-29' } })).toMatchObject({
      good: 1,
    });
    const byCode = await house.bring(
      `统一社会信用代码,领域,对象,参数,标准编号\n${String(holder?.['uscc'])},水质,水,氨氮,HJ 535-2009\n`,
    );
    expect(await house.check(byCode)).toMatchObject({ good: 1, bad: 0 });
    await house.step(bare, 'accept');
    expect(await house.annex(certificate)).toEqual(['1 水 氨氮 HJ 535-2009 {[2024-02-29,)}']);
  });
});

describe('the whole annex from a day on', () => {
  it('adds what is new, takes off what is not there, and shows both before; undone, it is what it was', async () => {
    const certificate = fresh();
    await house.register([{ certificate }]);
    const options = { certificate };
    const first = await house.bring(
      '领域,对象,参数,标准编号\n水质,水,氨氮,HJ 535-2009\n水质,水,总磷,GB/T 11893-1989\n',
    );
    await house.check(first, { options });
    await house.step(first, 'accept');
    const before = await house.annex(certificate);
    house.clock.advance({ hours: 1 });
    const next = await house.bring('领域,对象,参数,标准编号\n水质,水,氨氮,HJ 535-2009\n水质,水,总氮,HJ 636-2012\n', {
      mode: 'update',
    });
    expect(await house.check(next, { options: { certificate, effectiveFrom: '2024-01-01' } })).toMatchObject({
      good: 2,
    });
    expect((await house.detail(next))['annex']).toMatchObject({
      takenOff: 1,
      certificates: [
        { number: certificate, decision: 'changed', added: 1, unchanged: 1, changed: 0, takenOff: 1, held: false },
      ],
    });
    const off = await house.call(city, 'GET', `/api/imports/${next}/taken-off`);
    expect(off.json).toMatchObject({ total: 1, rows: [{ certificate, parameter: '总磷' }] });
    await house.step(next, 'accept', head);
    expect((await house.annex(certificate)).toSorted()).toEqual([
      '1 水 总氮 HJ 636-2012 {[2024-01-01,)}',
      '1 水 总磷 GB/T 11893-1989 {[2023-03-18,2024-01-01)}',
      '1 水 氨氮 HJ 535-2009 {[2023-03-18,)}',
    ]);
    expect((await house.call(city, 'GET', `/api/imports/${next}/taken-off`)).json['total']).toBe(1);
    expect(await house.step(next, 'undo', head)).toMatchObject({ state: 'undone', undone: 2 });
    expect((await house.annex(certificate)).toSorted()).toEqual(before.toSorted());
    const kinds = await house.database.asOwner(
      'SELECT d.kind FROM scope.decision d JOIN scope.certificate c ON c.id = d.certificate_id WHERE c.number = $1 ORDER BY d.sequence',
      [certificate],
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(['taken-over', 'extended', 'changed', 'changed']);
  });

  it('takes nothing off a certificate with bad rows: one of them may be what seems to be missing', async () => {
    const certificate = fresh();
    await house.register([{ certificate }]);
    const first = await house.bring(
      '领域,对象,参数,标准编号\n水质,水,氨氮,HJ 535-2009\n水质,水,总磷,GB/T 11893-1989\n',
    );
    await house.check(first, { options: { certificate } });
    await house.step(first, 'accept');
    const next = await house.bring('领域,对象,参数,标准编号\n水质,水,氨氮,HJ 535-2009\n水质,水,总磷,GB/T 11893\n', {
      mode: 'update',
    });
    await house.check(next, { options: { certificate } });
    expect((await house.detail(next))['annex']).toMatchObject({ takenOff: 0, certificates: [{ held: true }] });
  });

  it('adds no row that the annex has on the same days', async () => {
    const certificate = fresh();
    await house.register([{ certificate }]);
    const text = '领域,对象,参数,标准编号\n水质,水,氨氮,HJ 535-2009\n';
    for (const wanted of [{ good: 1 }, { good: 0, bad: 1 }]) {
      const id = await house.bring(text);
      expect(await house.check(id, { options: { certificate } })).toMatchObject(wanted);
      if (wanted.good === 1) await house.step(id, 'accept');
      else expect(await house.problems(id)).toEqual([[2, 'ALREADY_IN_ANNEX D2']]);
    }
  });
});
