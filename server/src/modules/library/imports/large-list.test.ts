import { expect, test } from 'vitest';
import { openLibraryDesk } from './testing/library-desk.ts';

const ROWS = 50_000;
const TOP_FIELDS = ['产品质量检验', '食品', '农产品', '医疗器械', '生态环境监测', '司法鉴定'];

test('50,000 standards and a national library of 50,000 parameters are checked, taken and taken back whole', {
  timeout: 300_000,
}, async () => {
  const desk = await openLibraryDesk();
  const seconds: Record<string, number> = {};
  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const done = await work();
    seconds[name] = Math.round((performance.now() - start) / 100) / 10;
    return done;
  };
  try {
    const standards = ['标准编号,标准名称,实施日期,代替标准,备注'];
    for (let at = 1; at <= ROWS; at += 1) {
      // Every tenth one replaces the edition in the row before it.
      const even = at % 10 === 0;
      const old = even ? `GB/T ${at - 1}-2001` : '';
      standards.push(
        `GB/T ${at}-${even ? 2020 : 2001},示例标准${at},${even ? '2021-01-01' : '2002-01-01'},${old},演示`,
      );
    }
    const first = await timed('standards check', () => desk.bring('standard', standards.join('\n')));
    expect(first).toMatchObject({ good: ROWS, bad: 0, warned: ROWS / 10 });
    expect(await timed('standards accept', () => desk.step(first.id, 'accept'))).toMatchObject({
      imported: ROWS,
      bad: 0,
    });

    const entries = ['来源,领域,类别,对象,参数,计量单位,依据标准,法律依据'];
    for (let at = 1; at <= ROWS; at += 1) {
      const field = TOP_FIELDS[at % TOP_FIELDS.length];
      entries.push(
        `国家能力项目库,${field},示例类别${at % 143},示例对象${at % 997},示例参数${at},mg/kg,GB/T ${at}-${at % 10 === 0 ? 2020 : 2001},《产品质量法》`,
      );
    }
    const second = await timed('parameters check', () => desk.bring('parameter', entries.join('\n')));
    expect(second).toMatchObject({ good: ROWS, bad: 0 });
    expect(await timed('parameters accept', () => desk.step(second.id, 'accept'))).toMatchObject({
      imported: ROWS,
      bad: 0,
    });
    // All of them rest on a list that waits.
    expect(await timed('standards undo, refused', () => desk.step(first.id, 'undo'))).toMatchObject({ undone: 0 });
    expect(await timed('parameters undo', () => desk.step(second.id, 'undo'))).toMatchObject({ undone: ROWS });

    // Once more, into an empty library's worth of other numbers, to take them back.
    const others = standards.map((line) => line.replaceAll('GB/T ', 'SB/T '));
    const third = await desk.bring('standard', others.join('\n'));
    await desk.step(third.id, 'accept');
    expect(await timed('standards undo', () => desk.step(third.id, 'undo'))).toMatchObject({ undone: ROWS });
    const [left] = await desk.database.asOwner('SELECT count(*)::int AS left FROM library.standard');
    expect(left).toEqual({ left: ROWS });
  } finally {
    process.stdout.write(`seconds for ${ROWS} rows: ${JSON.stringify(seconds)}\n`);
    await desk.close();
  }
});
