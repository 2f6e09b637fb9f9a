import type { LogHead, SiteFacts } from './facts.ts';
import { type Html, html } from './html.ts';
import { LANGUAGE_TAGS, LANGUAGES, type Language, pathIn, type Words } from './language.ts';
import { shortHash } from './marks.ts';
import { count, minuteOf } from './time.ts';

/** Who asked for what, when, and in which language. */
export interface Request {
  readonly language: Language;
  /** Path and query without the language, e.g. `/draws/SJ2023-SH-1?page=2`. */
  readonly path: string;
  /** The moment of the answer; ages are counted from it. */
  readonly now: string;
}

/** Everything a page needs besides its own facts. */
export interface Page extends Request {
  readonly site: SiteFacts;
  readonly head: LogHead | null;
  /** Addresses of the built assets. */
  readonly stylesheet: string;
}

export type Section = 'home' | 'verify' | 'inspection' | 'standards' | 'open-data' | 'log';

export interface Body {
  readonly title: Words;
  readonly section: Section | null;
  readonly main: Html;
  /** Address of a module script; only the recheck page has one. */
  readonly script?: string;
  /** Pages that are no record: not found, failed. */
  readonly ephemeral?: true;
}

/** The mark of the house, without a request. */
const ICON =
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><path fill='%2314191b' d='M0 0h32v32H0z'/><path stroke='white' stroke-width='3' d='M6 10h20M16 6v20M10 26h12M6 18h6M20 18h6'/></svg>";

const BRAND: Words = { zh: '衡鉴', en: 'Hengjian' };

const NAVIGATION: readonly { readonly section: Section; readonly path: string; readonly label: Words }[] = [
  { section: 'home', path: '/', label: { zh: '查能力', en: 'Search' } },
  { section: 'verify', path: '/verify', label: { zh: '验真', en: 'Verify' } },
  { section: 'inspection', path: '/plans', label: { zh: '抽查公开', en: 'Inspections' } },
  { section: 'standards', path: '/standards', label: { zh: '标准', en: 'Standards' } },
  { section: 'open-data', path: '/open-data', label: { zh: '开放数据', en: 'Open data' } },
  { section: 'log', path: '/log', label: { zh: '透明日志', en: 'Log' } },
];

/** The text in the language of the page. */
export function say(page: Request, words: Words): string {
  return words[page.language];
}

/** The address of another page in the same language. */
export function to(page: Request, path: string): string {
  return pathIn(page.language, path);
}

/** Between short facts on one line; closed up in Chinese. */
export function dot(page: Request): string {
  return say(page, { zh: '·', en: ' · ' });
}

/** Text that exists in Chinese only, marked as such on an English page. */
export function original(page: Request, text: string): Html {
  return page.language === 'zh' ? html`${text}` : html`<span lang="zh-CN">${text}</span>`;
}

export function renderPage(page: Page, body: Body): Html {
  const title = `${say(page, body.title)}${page.language === 'zh' ? '·' : ' · '}${say(page, BRAND)}`;
  return html`<!doctype html>
<html lang="${LANGUAGE_TAGS[page.language]}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}</title>
<link rel="icon" href="${ICON}">
<link rel="stylesheet" href="${page.stylesheet}">
${body.ephemeral ? html`<meta name="robots" content="noindex">` : alternates(page)}
${body.script !== undefined && html`<script type="module" src="${body.script}"></script>`}
<a class="vh" href="#main">${say(page, { zh: '跳到正文', en: 'Skip to content' })}</a>
${renderHeader(page, body.section)}
<main class="wrap" id="main">
${body.main}
</main>
${renderFooter(page, body.ephemeral === true)}
</html>
`;
}

function alternates({ path, site }: Page): Html {
  return html`${LANGUAGES.map(
    (language) =>
      html`<link rel="alternate" hreflang="${LANGUAGE_TAGS[language]}" href="${site.publicUrl}${pathIn(language, path)}">`,
  )}`;
}

function renderHeader(page: Page, section: Section | null): Html {
  const { site } = page;
  return html`<header class="ph"><div class="wrap"><a class="lg" href="${to(page, '/')}"><i lang="zh-CN" aria-hidden="true">衡</i><b>${say(page, BRAND)}</b><span>${say(page, { zh: '检验检测机构公开服务', en: 'Inspection and testing, in public' })}</span></a>${
    site.demo && html`<span class="demo">${say(page, { zh: '演示', en: 'Demo' })}</span>`
  }<nav aria-label="${say(page, { zh: '主导航', en: 'Main' })}">${NAVIGATION.map(
    (entry) =>
      html`<a href="${to(page, entry.path)}"${entry.section === section && html` class="on" aria-current="true"`}>${say(page, entry.label)}</a>`,
  )}</nav>${renderSwitch(page)}</div></header>`;
}

function renderSwitch({ language, path }: Page): Html {
  return language === 'zh'
    ? html`<span class="lang"><b>中文</b> / <a href="${pathIn('en', path)}" lang="en" hreflang="en">English</a></span>`
    : html`<span class="lang"><a href="${path}" lang="zh-CN" hreflang="zh-CN">中文</a> / <b>English</b></span>`;
}

function renderFooter(page: Page, ephemeral: boolean): Html {
  const { site, head, now } = page;
  const address = `${site.publicUrl}${to(page, page.path)}`;
  const demo =
    site.demo &&
    say(page, { zh: '·演示数据，机构和人员均为虚构', en: ' · Demo data: all institutions and people are invented' });
  const asOf = say(page, { zh: `数据截至 ${minuteOf(now)}（北京时间）`, en: `As of ${minuteOf(now)}, Beijing time` });
  return html`<footer class="pf"><div class="wrap"><p>${say(page, site.organiser)}${demo}<br>${asOf}${
    head !== null &&
    html`${dot(page)}<a href="${to(page, '/log')}">${say(page, { zh: `日志头 ${count(head.treeSize)} 条`, en: `Log head, ${count(head.treeSize)} entries` })}</a> ${shortHash(head.root)}`
  }</p><p>${
    ephemeral
      ? null
      : html`<a href="${to(page, page.path)}">${say(page, { zh: '本页永久链接', en: 'Permanent link' })}</a>`
  }${
    site.officePath !== null &&
    html`<a href="${site.officePath}">${say(page, { zh: '工作人员登录', en: 'Staff sign-in' })}</a>`
  }</p><div class="pr"><p>${say(page, { zh: '核对地址', en: 'Check this print at' })} ${address}</p><i>${say(page, { zh: '盖章处', en: 'Seal' })}</i></div></div></footer>`;
}
