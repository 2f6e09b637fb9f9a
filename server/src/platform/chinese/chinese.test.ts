import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialsOf, pinyinOf, toSimplified } from './index.ts';

describe('simplifying', () => {
  it('writes traditional characters as the mainland does', () => {
    expect(toSimplified('上海浦江示例檢測技術有限公司')).toBe('上海浦江示例检测技术有限公司');
    expect(toSimplified('飲用水 鉛 氨氮 土壤 室內空氣 甲醛')).toBe('饮用水 铅 氨氮 土壤 室内空气 甲醛');
  });
  it('chooses by the phrase where one character has two simple forms', () => {
    expect(toSimplified('乾燥')).toBe('干燥');
    expect(toSimplified('乾坤')).toBe('乾坤');
    expect(toSimplified('頭髮 發現')).toBe('头发 发现');
  });
  it('leaves simplified text alone', () => {
    for (const text of ['食品中铅的测定', 'GB/T 5750.6-2023', '上海市浦东新区', '', '😀'])
      expect(toSimplified(text)).toBe(text);
  });
  it('takes anything', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof toSimplified(text) === 'string'));
    expect(toSimplified('檢'.repeat(1_000_000)).length).toBe(10_000);
  });
});

describe('spelling', () => {
  it.each([
    ['重庆浦江示例检测有限公司', 'chongqingpujiangshilijianceyouxiangongsi', 'cqpjsljcyxgs'],
    ['长沙厦门大厦检测', 'changshaxiamendashajiance', 'csxmdsjc'],
    ['重庆市长寿区疾控', 'chongqingshichangshouqujikong', 'cqscsqjk'],
    ['简单检测', 'jiandanjiance', 'jdjc'],
    ['单县质检所', 'shanxianzhijiansuo', 'sxzjs'],
    ['六安蚌埠亳州', 'luanbengbubozhou', 'labbbz'],
    ['乐清市食品检验所', 'yueqingshishipinjianyansuo', 'yqsspjys'],
    ['长治银行行业重量检测', 'changzhiyinhanghangyezhongliangjiance', 'czyhhyzljc'],
    ['绿色女装', 'lvsenvzhuang', 'lsnz'],
  ])('reads %s as %s', (name, spelt, initials) => {
    expect(pinyinOf(name)).toBe(spelt);
    expect(initialsOf(name)).toBe(initials);
  });
  it('keeps letters and digits, drops the rest', () => {
    expect(pinyinOf('ＡＢＣ检测（上海）2号')).toBe('abcjianceshanghai2hao');
    expect(initialsOf('ＡＢＣ检测（上海）2号')).toBe('abcjcsh2h');
    expect(pinyinOf('（）……😀')).toBe('');
  });
  it('gives only letters and digits, whatever it is given, and never more than a long name needs', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => /^[a-z0-9]*$/.test(pinyinOf(text))));
    expect(initialsOf('检'.repeat(100_000))).toHaveLength(200);
  });
});
