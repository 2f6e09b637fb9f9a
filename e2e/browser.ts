import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { type Browser, chromium } from 'playwright-core';
import { ensureChromium } from '../tools/chromium.mjs';

/** Of the guide's pictures; a clerk's screen. */
export const DESKTOP = { width: 1440, height: 900 } as const;
export const PHONE = { width: 390, height: 844 } as const;
export const PROJECTOR = { width: 1920, height: 1080 } as const;

/** `more`: further flags of Chromium, as for a camera that plays a film. */
export function openBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: ensureChromium(),
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      ...more,
    ],
  });
}

/** Browser windows that share nothing with one another, as of people at desks of their own, and what goes wrong in them. */
export class Windows {
  readonly #browser: Browser;
  readonly #url: string;
  readonly #complaints: string[] = [];

  constructor(browser: Browser, url: string) {
    this.#browser = browser;
    this.#url = url;
  }

  /** What the pages wrote to their consoles as errors, and what they threw. */
  get complaints(): readonly string[] {
    return this.#complaints;
  }

  /** What every window shows now, as files beside one another; prints where they are. */
  async photograph(): Promise<void> {
    const directory = mkdtempSync(join(tmpdir(), 'hengjian-journey-failed-'));
    for (const [index, page] of this.#browser
      .contexts()
      .flatMap((context) => context.pages())
      .entries())
      await page.screenshot({ path: join(directory, `${index + 1}.png`) }).catch(() => undefined);
    console.error(`the windows as they were: ${directory}`);
  }

  async open(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.#browser.newContext({
      baseURL: this.#url,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      viewport: DESKTOP,
      ...options,
    });
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    page.on('pageerror', (error) => this.#complaints.push(`${page.url()}: ${error.stack ?? error.message}`));
    page.on('console', (message) => {
      if (message.type() !== 'error' || asksWhoIsThere(message.location().url)) return;
      this.#complaints.push(`${page.url()}: ${message.text()} (${message.location().url})`);
    });
    return page;
  }
}

/** Before somebody has signed in, the office asks for the session and is told 401; Chromium calls that an error. */
function asksWhoIsThere(url: string): boolean {
  return new URL(url, 'http://localhost').pathname === '/api/session';
}
