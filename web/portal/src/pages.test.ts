import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DRAWN_SIZE, renderDraw } from './draw-page.ts';
import { renderFailure, renderNotFound } from './failure-page.ts';
import type { Html } from './html.ts';
import type { Language } from './language.ts';
import { LIST_SIZE, renderDrawList, renderPlanList } from './list-pages.ts';
import { renderLog } from './log-page.ts';
import type { Page } from './page.ts';
import { renderPlan } from './plan-page.ts';
import { COMPARE_SIZE, renderCompare } from './register/compare-page.ts';
import { DIRECTORY_SIZE, renderDirectory } from './register/directory-page.ts';
import { renderHome } from './register/home-page.ts';
import { renderInstitution, SCOPE_SIZE } from './register/institution-page.ts';
import { renderOpenData } from './register/open-data-page.ts';
import { HITS_SIZE, renderSearch } from './register/search-page.ts';
import { renderStandardList, STANDARDS_SIZE } from './register/standard-list-page.ts';
import { renderStandard } from './register/standard-page.ts';
import {
  SAMPLE_NOW,
  sampleDraw,
  sampleHead,
  sampleLog,
  samplePlan,
  sampleSite,
  sampleCompare,
  sampleDirectory,
  sampleHome,
  sampleInstitution,
  sampleOpenData,
  sampleVerify,
  sampleSearch,
  sampleStandard,
  sampleStandards,
  sampleVoidDraw,
} from './testing/index.ts';
import { renderVerify } from './verify/verify-page.ts';

const KILOBYTE = 1000;
const HOSTILE = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>&`;

const facts = {
  site: sampleSite,
  plan: samplePlan,
  draw: sampleDraw,
  voided: sampleVoidDraw,
  log: sampleLog,
  home: sampleHome,
  search: sampleSearch,
  institution: sampleInstitution,
  compare: sampleCompare,
  standard: sampleStandard,
  standards: sampleStandards,
  openData: sampleOpenData,
  verify: sampleVerify,
  directory: sampleDirectory,
};
type Facts = typeof facts;

// biome-ignore format: a table
const PAGES: Readonly<Record<string, (page: Page, given: Facts) => Html>> = {
  '/': (page, { home }) => renderHome(page, home),
  '/search?q=GB5750': (page, { search, home }) => renderSearch(page, search, home.regions),
  '/institutions/SH0443': (page, { institution }) => renderInstitution(page, institution),
  '/compare?with=SH0443,SH0001': (page, { compare }) => renderCompare(page, compare),
  '/directories/ppe': (page, { directory }) => renderDirectory(page, directory),
  '/open-data': (page, { openData }) => renderOpenData(page, openData),
  '/standards': (page, { standards }) => renderStandardList(page, standards),
  '/standards/GB%205009.12-2017': (page, { standard }) => renderStandard(page, standard),
  '/plans': (page, { plan }) => renderPlanList(page, { items: [plan], total: 1 }, 1),
  '/plans/SJ2023-SH': (page, { plan }) => renderPlan(page, plan),
  '/draws': (page, { draw, voided }) => renderDrawList(page, { items: [draw, voided], total: 120 }, 2),
  '/draws/SJ2023-SH-2': (page, { draw }) => renderDraw(page, draw, 1),
  '/draws/SJ2023-SH-1': (page, { voided }) => renderDraw(page, voided, 1),
  '/log': (page, { log }) => renderLog(page, log),
  '/verify': (page, { verify }) => renderVerify(page, verify, '/assets/verify.js'),
  '/missing': (page) => renderNotFound(page),
  '/failed': (page) => renderFailure(page, 'reference'),
};

function render(path: string, language: Language, given: Facts = facts): string {
  const page: Page = {
    language,
    path,
    now: SAMPLE_NOW,
    site: given.site,
    head: sampleHead,
    stylesheet: '/assets/portal.css',
  };
  const renderer = PAGES[path];
  if (renderer === undefined) throw new Error(`no page ${path}`);
  return renderer(page, given).toString();
}

/** Every text that a person could have typed replaced by one that would like to be markup. */
function hostile<Value>(value: Value): Value {
  const change = (one: unknown): unknown => {
    if (typeof one === 'string') return /[\u4e00-\u9fff ]/.test(one) ? HOSTILE : one;
    if (Array.isArray(one)) return one.map(change);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([name, inner]) => [name, change(inner)]));
  };
  return change(value) as Value;
}

function repeat<Item>(item: Item | undefined, times: number): Item[] {
  if (item === undefined) throw new Error('the sample is empty');
  return Array.from({ length: times }, () => item);
}

/** The elements of a page in order, without those that mark a run of the other language. */
function structure(markup: string): readonly string[] {
  return [...markup.replaceAll(/<span lang="zh-CN">/g, '').matchAll(/<([a-z][a-z0-9]*)/g)].map(
    ([, name]) => name ?? '',
  );
}

describe.each(Object.keys(PAGES))('%s', (path) => {
  test('hostile names cannot add an element or an attribute', () => {
    for (const language of ['zh', 'en'] as const) {
      const attacked = render(path, language, hostile(facts));
      expect(structure(attacked)).toEqual(structure(render(path, language)));
      expect(attacked).not.toMatch(/<script>|<img/);
    }
  });

  test('has the same structure in both languages, and each language is said', () => {
    const [zh, en] = [render(path, 'zh'), render(path, 'en')];
    // The language switch stands the other way round.
    expect(structure(en).toSorted()).toEqual(structure(zh).toSorted());
    expect(zh).toContain('<html lang="zh-CN">');
    expect(en).toContain('<html lang="en">');
  });

  test('English is complete: Chinese stands only where it is marked as Chinese', () => {
    const marked = /<(?:span|a|i)[^>]* lang="zh-CN"[^>]*>[^<]*<\/(?:span|a|i)>/g;
    expect(render(path, 'en').replaceAll(marked, '')).not.toMatch(/[\u4e00-\u9fff]/);
  });

  test('needs a script only to recheck', () => {
    expect(render(path, 'zh').match(/<script/g)?.length ?? 0).toBe(path === '/verify' ? 1 : 0);
    expect(render(path, 'zh')).not.toMatch(/ on[a-z]+=|javascript:/);
  });

  test('points to its other language at its own address', () => {
    expect(render(path, 'zh')).toMatch(/<a href="\/en[^"]*" lang="en" hreflang="en">/);
    expect(render(path, 'en')).toMatch(/<a href="\/[^"]*" lang="zh-CN" hreflang="zh-CN">/);
    expect(render(path, 'en')).not.toMatch(/<a href="\/en[^"]*" lang="zh-CN"/);
  });
});

describe('weight', () => {
  const stylesheet = readFileSync(new URL('portal.css', import.meta.url)).length;
  const weigh = (markup: string): number => Buffer.byteLength(markup) + stylesheet;

  test('the style is one file of at most 13 kB', () => {
    expect(stylesheet).toBeLessThanOrEqual(13 * KILOBYTE);
  });

  test('a full page of every list stays at 50 kB or less, style included', () => {
    const [first] = sampleDraw.drawn;
    if (first === undefined) throw new Error('the sample draw drew nobody');
    const full = { ...sampleDraw, drawn: Array.from({ length: DRAWN_SIZE * 2 }, () => first) };
    const rows = {
      plans: Array.from({ length: LIST_SIZE }, () => samplePlan),
      draws: Array.from({ length: LIST_SIZE }, () => sampleDraw),
    };
    for (const language of ['zh', 'en'] as const) {
      const page: Page = {
        language,
        path: '/',
        now: SAMPLE_NOW,
        site: sampleSite,
        head: sampleHead,
        stylesheet: '/a.css',
      };
      const pages = [
        renderDraw(page, full, 1),
        renderPlanList(page, { items: rows.plans, total: 500 }, 2),
        renderDrawList(page, { items: rows.draws, total: 500 }, 2),
        renderPlan(page, samplePlan),
        renderSearch(
          page,
          { ...sampleSearch, hits: repeat(sampleSearch.hits[0], HITS_SIZE) },
          repeat(sampleHome.regions[0], 40),
        ),
        renderInstitution(page, {
          ...sampleInstitution,
          history: repeat(sampleInstitution.history[0], 40),
          capabilities: {
            ...sampleInstitution.capabilities,
            rows: repeat(sampleInstitution.capabilities.rows[0], SCOPE_SIZE),
          },
        }),
        renderDirectory(page, {
          ...sampleDirectory,
          institutions: repeat(sampleDirectory.institutions[0], DIRECTORY_SIZE + 1),
        }),
        renderCompare(page, { ...sampleCompare, rows: repeat(sampleCompare.rows[0], COMPARE_SIZE) }),
        renderStandardList(page, {
          ...sampleStandards,
          standards: repeat(sampleStandards.standards[0], STANDARDS_SIZE),
        }),
        renderLog(page, {
          ...sampleLog,
          recent: Array.from({ length: 30 }, () => sampleLog.recent)
            .flat()
            .slice(0, 30),
          daily: Array.from({ length: 30 }, () => sampleLog.daily)
            .flat()
            .slice(0, 30),
        }),
      ];
      for (const one of pages) expect(weigh(one.toString())).toBeLessThanOrEqual(50 * KILOBYTE);
    }
  });
});

test('a list longer than a page says how many rows there are and leads to its neighbours', () => {
  const markup = render('/draws', 'en');
  expect(markup).toContain('Rows 51–100 of 120');
  expect(markup).toContain('href="/en/draws"');
  expect(markup).toContain('href="/en/draws?page=3"');
});

test('a void draw keeps its number, reason and the office that consented, and leads to the redraw', () => {
  const markup = render('/draws/SJ2023-SH-1', 'zh');
  for (const text of ['已作废', '名录漏列', '市局处长批准', '/draws/SJ2023-SH-2']) expect(markup).toContain(text);
});

test('the commands that work out seed and ticket quote values as a shell takes them', () => {
  const markup = render('/draws/SJ2023-SH-2', 'zh').replaceAll('&#39;', "'");
  expect(markup).toContain(`'lottery=03-07%'\\''11' | sha256sum`);
});
