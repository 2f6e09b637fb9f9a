import { describe, expect, test } from 'vitest';
import { ancestorsOf, childrenOf, findRegion, isWithin, regions } from './regions.ts';

function count(parent: string | null, kind: string): number {
  return regions.filter((region) => region.parent === parent && region.kind === kind).length;
}

describe('the tree of regions', () => {
  test('codes are unique, of six characters, and every parent is in the list', () => {
    expect(new Set(regions.map((region) => region.code)).size).toBe(regions.length);
    for (const region of regions) {
      expect(region.code).toMatch(region.kind === 'supervision-unit' ? /^\d{4}L\d$/ : /^\d{6}$/);
      if (region.parent !== null) expect(findRegion(region.parent)?.kind).toBe('province');
    }
  });

  test('there are 34 provinces, 16 districts and 3 further units in Shanghai, 21 cities in Guangdong', () => {
    expect([count(null, 'province'), count('310000', 'district'), count('310000', 'supervision-unit')]).toEqual([
      34, 16, 3,
    ]);
    expect(childrenOf('440000')).toHaveLength(21);
  });

  test('a district lies within its city and not within another', () => {
    expect(findRegion('310115')).toMatchObject({ zh: '浦东新区', en: 'Pudong' });
    expect(ancestorsOf('310115').map((region) => region.code)).toEqual(['310000']);
    expect(isWithin('310115', '310000')).toBe(true);
    expect(isWithin('3101L1', '310000')).toBe(true);
    expect(isWithin('310115', '440000')).toBe(false);
    expect(isWithin('310000', '310000')).toBe(true);
    expect(isWithin('999999', '999999')).toBe(false);
  });
});
