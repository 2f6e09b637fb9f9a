import { describe, expect, it } from 'vitest';
import { csvOf } from './csv.ts';

describe('an annex as CSV', () => {
  it('quotes what needs quotes and begins with the mark that Excel wants', () => {
    expect(csvOf([['铅', 'a,b', 'say "no"', 3]])).toBe('\uFEFF铅,"a,b","say ""no""",3\r\n');
  });

  it('never hands a formula to a spreadsheet', () => {
    expect(csvOf([['=1+1', '+1', '-1', '@x', '1-1']])).toBe("\uFEFF'=1+1,'+1,'-1,'@x,1-1\r\n");
  });
});
