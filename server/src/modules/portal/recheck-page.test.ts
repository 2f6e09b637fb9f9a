import { AxeBuilder } from '@axe-core/playwright';
import {
  SAMPLE_NOW,
  sampleDraw,
  sampleHead,
  sampleLog,
  sampleOpenings,
  samplePlan,
  samplePublicBundle,
  sampleSite,
  sampleVoidDraw,
} from '@hengjian/portal/testing';
import type { FastifyInstance } from 'fastify';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createHttp } from '../../platform/http/index.ts';
import { fixedClock } from '../../testing/index.ts';
import { createPortal, loadPortalAssets } from './index.ts';
import { sampleRegisterSources } from './sample-register-sources.ts';

const executablePath = process.env['CHROMIUM'];
const BUNDLE = JSON.stringify(samplePublicBundle());
const ALTERED = BUNDLE.replace(/("selected":\[\{"stratum":"vehicle","unit":")[^"]+/, '$1SH0059');

function file(name: string, text: string) {
  return { name, mimeType: 'application/json', buffer: Buffer.from(text) };
}

/** In a real browser, with what Vite built. `npm test` finds or installs the browser and builds first. */
describe.skipIf(executablePath === undefined)('in the browser', () => {
  let app: FastifyInstance;
  let browser: Browser;
  let address: string;

  beforeAll(async () => {
    app = await createHttp({ log: { level: 'silent' }, requestsPerMinute: 10_000 });
    await createPortal({
      clock: fixedClock(SAMPLE_NOW),
      site: sampleSite,
      assets: loadPortalAssets(),
      sources: {
        ...sampleRegisterSources,
        listPlans: async () => ({ items: [samplePlan], total: 1 }),
        findPlan: async () => samplePlan,
        listDraws: async () => ({ items: [sampleDraw, sampleVoidDraw], total: 2 }),
        findDraw: async (code) => [sampleDraw, sampleVoidDraw].find((draw) => draw.code === code),
        findBundle: async (code) => (code === sampleDraw.code ? BUNDLE : undefined),
        findLogHead: async () => sampleHead,
        getLog: async () => sampleLog,
      },
    }).routes?.(app);
    await app.listen({ port: 0, host: '127.0.0.1' });
    const bound = app.server.address();
    address = `http://localhost:${typeof bound === 'object' && bound !== null ? bound.port : 0}`;
    browser = await chromium.launch({
      ...(executablePath !== undefined && { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
      ],
    });
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  async function visit(path: string, context: BrowserContext): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${address}${path}`);
    return page;
  }

  test('opens and rechecks with the network off, by file and by code, in both languages', async () => {
    const context = await browser.newContext();
    const page = await visit('/verify?draw=SJ2023-SH-2', context);
    await page.getByText('可公开复算的部分逐项相同').waitFor();
    await page.locator('#network[data-kept=true]').waitFor();
    await context.setOffline(true);
    await page.reload();
    await page.getByText('可公开复算的部分逐项相同').waitFor();
    await page.locator('#network').filter({ hasText: '网络已断开' }).waitFor();
    await page.goto(`${address}/en/verify`);
    await page.setInputFiles('#bundle', file('SJ2023-SH-2.json', BUNDLE));
    await page.getByText('Everything the public can recheck is the same').waitFor();
    await page.setInputFiles('#openings', file('openings.json', JSON.stringify(sampleOpenings)));
    await page.getByText('Everything is the same, item by item').waitFor();
    await context.close();
  });

  test('catches an altered bundle, names the place, and works out the ticket of any institution', async () => {
    const context = await browser.newContext();
    const page = await visit('/verify', context);
    await page.setInputFiles('#bundle', file('<img src=x>.json', ALTERED));
    await page.getByText('SELECTION_MISMATCH', { exact: true }).waitFor();
    await page.getByText('抽中名单·第 1 项·机构编号').waitFor();
    await page.setInputFiles('#bundle', file('SJ2023-SH-2.json', BUNDLE));
    const [first] = sampleDraw.drawn;
    await page.getByLabel('机构编号').fill(first?.unit ?? '');
    await page.getByRole('button', { name: '算', exact: true }).click();
    await page.getByText('抽中第 1 名').waitFor();
    await context.close();
  });

  test('says so when there is no bundle of that draw', async () => {
    const context = await browser.newContext();
    const page = await visit('/en/verify?draw=SJ2023-SH-1', context);
    await page.getByText('There is no bundle of this draw').waitFor();
    await context.close();
  });

  test('without scripts shows the command line and no dead controls', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await visit('/verify', context);
    expect(await page.locator('#choose').isVisible()).toBe(false);
    expect(await page.locator('noscript p').isVisible()).toBe(true);
    expect(await page.getByText('npx hengjian draw verify').isVisible()).toBe(true);
    await context.close();
  });

  test.each([1200, 390])(
    'every page is accessible and fits a screen of %i pixels',
    { timeout: 120_000 },
    async (width) => {
      const context = await browser.newContext({ viewport: { width, height: 844 } });
      for (const path of [
        '/',
        '/plans',
        '/plans/SJ2023-SH',
        '/en/draws/SJ2023-SH-2',
        '/draws/SJ2023-SH-1',
        '/en/log',
        '/verify?draw=SJ2023-SH-2',
      ]) {
        const page = await visit(path, context);
        if (path.startsWith('/verify')) await page.locator('#tickets p').first().waitFor();
        const overflow = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        expect([path, overflow]).toEqual([path, 0]);
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze();
        expect([path, violations.map(({ id, nodes }) => [id, nodes[0]?.html])]).toEqual([path, []]);
        await page.close();
      }
      await context.close();
    },
  );
});
