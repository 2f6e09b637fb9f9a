import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { listBarriers } from './accessibility.ts';
import { openBrowser, PHONE, PROJECTOR, Windows } from './browser.ts';
import { CeremonyPage } from './pages/ceremony-page.ts';
import { DrawPage } from './pages/draw-page.ts';
import { ImportPage } from './pages/import-page.ts';
import { Office } from './pages/office.ts';
import { PlanPage } from './pages/plan-page.ts';
import { RecheckPage } from './pages/recheck-page.ts';
import { Pictures } from './pictures.ts';
import { FIRST_START, type House, startHouse } from './server.ts';
import { Client, ROOT } from './server-process.ts';
import { beginJourney } from './step.ts';

/** Eight departments sign over HTTP; the ninth, the police, in the browser. */
const SIGNERS = ['jiang.heng', 'qian.zheng', 'sun.qing', 'li.he', 'wu.fang', 'zheng.guan', 'wang.yao', 'feng.lu'];

const BUREAU = '市场监管局（演示）';
const NOTARY = '公证处（演示）';
const PARTIES = [
  ['蒋衡', BUREAU],
  ['陈纪', '纪检组（演示）'],
  ['林公', NOTARY],
  ['何佳', '机构代表（演示）'],
] as const;

let house: House;
let browser: Browser;
let windows: Windows;
let pictures: Pictures;

beforeAll(async () => {
  [house, browser] = await Promise.all([startHouse(), openBrowser()]);
  windows = new Windows(browser, house.url);
  pictures = new Pictures(house.directory);
}, FIRST_START);
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

describe('from a bureau’s spreadsheet to a draw that anybody can recheck', () => {
  const step = beginJourney(() => windows.photograph());
  let clerk: Office;
  let head: Office;
  let host: Office;
  let plan: PlanPage;
  let draw: DrawPage;
  let drawId: string;
  let code: string;
  let visitor: Page;
  let recheck: RecheckPage;
  let bundle: string;
  let logKey: string;
  const parties = new Map<string, Office>();

  step('a visitor opens the printed address and a clerk signs in with one click', async () => {
    const page = await windows.open();
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('link', { name: '工作人员登录' }).click();
    await page.getByRole('heading', { name: '演示人员' }).waitFor();
    await pictures.ofOffice(page, 'sign-in');
    expect(await listBarriers(page)).toEqual([]);
    clerk = await new Office(page).become('周明');
    await pictures.ofOffice(page, 'today');
    expect(await listBarriers(page)).toEqual([]);
  });

  step('the list of institutions comes from Excel: ten rows go back with their reasons', async () => {
    const table = new ImportPage(clerk);
    const file = join(ROOT, 'examples', '机构名录-2023.xlsx');
    await table.bring({ subject: '检验检测机构', mode: '更新', file });
    await expect.poll(() => table.meaningOf('C').innerText()).toContain('信用代码');
    await pictures.ofOffice(clerk.page, 'import-columns');
    expect(await listBarriers(clerk.page)).toEqual([]);
    // Until when a certificate holds follows from decisions: a list that says otherwise goes back, row by row.
    await table.leaveOut('H');
    await table.check();
    await expect.poll(() => table.badRows.count()).toBe(10);
    await pictures.ofOffice(clerk.page, 'import-rows');
    expect(await listBarriers(clerk.page)).toEqual([]);
    await table.takeGoodRows();
    expect(await table.account).toContain('退回 10 行');
    const returned = await table.downloadReturned();
    expect(returned.suggestedFilename()).toMatch(/\.xlsx$/);
    expect(
      readFileSync(await returned.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  step('the inspectors come from a CSV in GBK', async () => {
    const table = new ImportPage(clerk);
    const file = join(ROOT, 'examples', '检查人员-2023.csv');
    await table.bring({ subject: '执法检查人员', mode: '更新', file });
    await table.check();
    await expect.poll(() => table.badRows.count()).toBe(3);
    await table.takeGoodRows();
    expect(await table.account).toContain('退回 3 行');
  });

  step('R4-1.0b a wrong quota is named while it is typed, with its clause and a way out', async () => {
    plan = new PlanPage(clerk);
    await plan.beginFromNotice('2023');
    const quota = plan.quotaOf('机动车检验');
    await quota.fill('29');
    await clerk.page.getByText('对外公布的总数必须等于各领域之和').waitFor();
    await pictures.ofOffice(clerk.page, 'plan-check');
    expect(await listBarriers(clerk.page)).toEqual([]);
    await clerk.page
      .getByRole('button', { name: /^查看条款/ })
      .nth(1)
      .click();
    await clerk.page.getByRole('dialog').getByText('R4-1.0b').waitFor();
    await clerk.page.keyboard.press('Escape');
    await plan.wayOut('把计划总数改为 119').click();
    await expect.poll(() => plan.total.inputValue()).toBe('119');
    await quota.fill('30');
    await plan.wayOut('把计划总数改为 120').click();
    await expect.poll(() => plan.total.inputValue()).toBe('120');
    await plan.saved.waitFor();
  });

  step('R4-0.2 nine departments countersign, the head approves, the plan gets its number and is public', async () => {
    await clerk.confirm('提交会签');
    await clerk.reached('会签中');
    await signForDepartments(plan.id);
    const police = await new Office(await windows.open()).become('赵安');
    await police.openMatter('抽查计划', '2023年度');
    await police.confirm('会签');
    await police.page.getByRole('tab', { name: '会签9 / 9' }).waitFor();
    head = await new Office(await windows.open()).become('顾岚');
    await head.openMatter('抽查计划', '2023年度');
    await head.confirm('批准');
    await head.reached('已批准');
    await clerk.page.reload();
    await clerk.page.getByRole('tab', { name: /会签/ }).click();
    await pictures.ofOffice(clerk.page, 'plan-signatures');
    expect(await listBarriers(clerk.page)).toEqual([]);
    await clerk.confirm('编文号', (dialog) => dialog.getByLabel('文号').fill('沪市监认检〔2023〕246号'));
    await clerk.confirm('印发公开');
    await clerk.reached('已公开');
  });

  step('R4-2.1a the lists are frozen and the parties are asked to commit', async () => {
    await plan.prepareDraw();
    draw = new DrawPage(clerk);
    drawId = draw.id;
    await clerk.reached('名录已冻结');
    await draw.take('征集承诺');
    await clerk.reached('承诺中');
  });

  step('four parties make their secrets in browsers of their own, keep them, and hand in the hash', async () => {
    for (const [person, party] of PARTIES) {
      const desk = await new Office(await windows.open()).become(person);
      parties.set(party, desk);
      await desk.openMatter('抽取', '2023年度');
      const theirs = new DrawPage(desk);
      await desk.press('产生秘密值');
      const commitment = await theirs.commitmentOf(party);
      expect(commitment).toMatch(/^[0-9a-f]{64}$/);
      if (party === NOTARY) {
        await desk.page.reload();
        expect(await theirs.commitmentOf(party)).toBe(commitment);
      }
      const kept = await theirs.downloadSecret();
      await kept.saveAs(secretOf(party));
      if (party === NOTARY) {
        await pictures.ofOffice(desk.page, 'party-commit');
        expect(await listBarriers(desk.page)).toEqual([]);
      }
      await desk.press('提交承诺');
      await desk.page.getByText('承诺已提交并入日志').waitFor();
    }
  });

  step('the frame is sealed and logged before the host opens the reveals', async () => {
    await draw.take('冻结抽样框');
    await clerk.reached('抽样框已封存');
    await pictures.ofOffice(clerk.page, 'draw-sealed');
    expect(await listBarriers(clerk.page)).toEqual([]);
    host = await new Office(await windows.open({ viewport: PROJECTOR })).become('方宣');
    await new DrawPage(host).open(drawId);
    await new DrawPage(host).take('开始揭示');
    await host.reached('揭示中');
  });

  step(
    'on another device, a phone, a wrong secret is refused in words and the file of the right one is taken',
    async () => {
      const phone = await new Office(await windows.open({ viewport: PHONE })).become('林公');
      await new DrawPage(phone).open(drawId);
      await phone.page.getByLabel('粘贴秘密值或文件内容').fill('0'.repeat(64));
      await phone.page.getByRole('alert').filter({ hasText: '这个值的哈希不是您的承诺，没有发送。' }).waitFor();
      await pictures.ofOffice(phone.page, 'party-refused');
      expect(await listBarriers(phone.page)).toEqual([]);
      await phone.page.getByLabel('选择文件').setInputFiles(secretOf(NOTARY));
      await phone.page.getByText('与承诺相符，可以揭示。').waitFor();
      await phone.press('揭示并公开');
      await phone.page.getByText('已揭示并公开。').waitFor();
      await phone.page.context().close();
    },
  );

  step('the others reveal from the browsers that kept their secrets, through a reload', async () => {
    for (const [, party] of PARTIES.filter(([, name]) => name !== NOTARY)) {
      const desk = office(party);
      await desk.page.reload();
      await desk.page.getByText('这个浏览器里有您的秘密值，与承诺相符。').waitFor();
      if (party === BUREAU) await pictures.ofOffice(desk.page, 'party-reveal');
      await desk.press('揭示并公开');
      await desk.page.getByText('已揭示并公开。').waitFor();
    }
    for (const desk of parties.values()) await desk.page.context().close();
  });

  step('R4-1.0b the value of the lottery is entered and the room watches 120 of 120 fall into place', async () => {
    const ceremony = new CeremonyPage(host.page);
    await ceremony.open(drawId);
    await ceremony.host('录入公开值');
    await host.page.getByLabel('公布的值').fill('4-0-7');
    await host.press('录入并公开');
    await ceremony.host('抽取并派员');
    await ceremony.begun();
    await ceremony.forward(50);
    await ceremony.counted(/^已抽中 [4-5]\d \/ 120/).waitFor();
    await pictures.ofOffice(host.page, 'ceremony', 4500);
    await ceremony.jumpToEnd();
    await ceremony.counted(/^已(?:抽中|派员) 120 \/ 120/).waitFor();
    expect(await listBarriers(host.page)).toEqual([]);
    await host.page.context().close();
  });

  step('the clerk publishes the result once it stands in the log', async () => {
    await clerk.page.reload();
    await draw.take('公布');
    await clerk.page.getByText('已完成，不再等待任何人').waitFor();
    await clerk.page.getByText('120 家').first().waitFor();
    await pictures.ofOffice(clerk.page, 'draw-result');
    expect(await listBarriers(clerk.page)).toEqual([]);
  });

  step('the portal shows the draw without a login and without JavaScript, also on a phone', async () => {
    const page = await windows.open({ javaScriptEnabled: false });
    await page.goto('/');
    await pictures.ofPortal(page, 'portal-home');
    const published = page.getByRole('listitem').filter({ hasText: /2023年度[^]*第 1 号抽取/ });
    await published.getByRole('link').click();
    await page.getByRole('heading', { name: '抽中名单' }).waitFor();
    code = /\/draws\/([\w-]+)/.exec(page.url())?.[1] ?? '';
    expect(code).toMatch(/^SJ2023-SH-\d+$/);
    await pictures.ofPortal(page, 'portal-draw');
    await page.goto('/draws');
    await page.locator('li, tr').filter({ hasText: '已作废' }).getByRole('link').first().click();
    await page.getByText('已作废').first().waitFor();
    await pictures.ofPortal(page, 'portal-void');
    const phone = await windows.open({ viewport: PHONE });
    await phone.goto(`/draws/${code}`);
    expect(await widthBeyond(phone)).toBe(0);
    expect(await listBarriers(phone)).toEqual([]);
    await phone.goto(`/verify?draw=${code}`);
    await phone.getByText('可公开复算的部分逐项相同').waitFor();
    expect(await widthBeyond(phone)).toBe(0);
    expect(await listBarriers(phone)).toEqual([]);
    await phone.goto(`/en/draws/${code}`);
    expect(await listBarriers(phone)).toEqual([]);
    await Promise.all([page.context().close(), phone.context().close()]);
  });

  step('anybody rechecks it in the browser, then with the network off', async () => {
    visitor = await windows.open();
    await visitor.goto(`/draws/${code}`);
    const [download] = await Promise.all([
      visitor.waitForEvent('download'),
      visitor.getByRole('link', { name: '复算包（JSON）' }).click(),
    ]);
    bundle = join(house.directory, download.suggestedFilename());
    await download.saveAs(bundle);
    recheck = new RecheckPage(visitor);
    await recheck.open(code);
    await recheck.result.getByText('可公开复算的部分逐项相同').waitFor();
    await recheck.network.getByText('现在断网也能打开和复算').waitFor();
    await pictures.ofPortal(visitor, 'recheck', () => recheck.result.getByText('is the same').waitFor());
    expect(await listBarriers(visitor)).toEqual([]);
    logKey = await recheck.logKey();
    await visitor.context().setOffline(true);
    await visitor.goto('/verify');
    await recheck.network.getByText('网络已断开').waitFor();
    await recheck.choose(bundle);
    await recheck.result.getByText('可公开复算的部分逐项相同').waitFor();
  });

  step('one changed byte is named by the page, still without a network, and by the command line', async () => {
    const changed = join(house.directory, 'changed.json');
    writeFileSync(changed, changeOneByte(readFileSync(bundle)));
    await recheck.choose(changed);
    await recheck.result.getByRole('cell', { name: 'SELECTION_MISMATCH' }).waitFor();
    expect(await listBarriers(visitor)).toEqual([]);
    await pictures.ofPortal(visitor, 'recheck-changed', async () => {
      await recheck.choose(changed);
      await recheck.result.getByRole('cell', { name: 'SELECTION_MISMATCH' }).waitFor();
    });
    const whole = await verifyOnCommandLine(bundle, logKey);
    expect(whole.code, whole.output).toBe(0);
    const refused = await verifyOnCommandLine(changed, logKey);
    expect(refused.code).toBe(1);
    expect(refused.output).toContain('SELECTION_MISMATCH');
  });

  step('R4-2.1a a closed institution gives its place to the next reserve, which two people decide', async () => {
    await clerk.page
      .getByRole('button', { name: /^申请递补 / })
      .first()
      .click();
    const dialog = clerk.page.getByRole('dialog');
    await dialog.getByLabel('情况说明').fill('已停业（演示）');
    await dialog.getByRole('button', { name: '提交' }).click();
    await dialog.waitFor({ state: 'detached' });
    await new DrawPage(head).open(drawId);
    await head.press('批准递补');
    await head.page.getByText(/^已由 .* 递补：已停业（演示）$/).waitFor();
    await pictures.ofOffice(head.page, 'replacement');
  });

  step('the whole office reads in English too', async () => {
    const { page } = clerk;
    await page.getByRole('button', { name: 'English', exact: true }).click();
    expect(await listBarriers(page)).toEqual([]);
    for (const [entry, heading] of [
      ['Inspection plans', 'Inspection plans'],
      ['Imports', 'Imports'],
      ['Institutions', 'Institutions'],
    ] as const) {
      await page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: entry }).click();
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      expect(await listBarriers(page)).toEqual([]);
    }
  });

  step('no page wrote an error to its console', async () => {
    expect(windows.complaints).toEqual([]);
  });

  function office(party: string): Office {
    const desk = parties.get(party);
    if (desk === undefined) throw new Error(`nobody sits for ${party}`);
    return desk;
  }
});

const secretOf = (party: string): string => join(house.directory, `${party}.json`);

async function signForDepartments(planId: string): Promise<void> {
  for (const login of SIGNERS) {
    const client = await new Client(house.url).becomeDemoPerson(login);
    const { json } = await client.send('GET', `/api/plans/${planId}`);
    const body = { action: 'countersign', version: json.version };
    const { status, text } = await client.send('POST', `/api/plans/${planId}/actions`, body);
    expect(status, `${login}: ${text}`).toBe(200);
  }
}

/** Pixels by which the page is wider than its window. */
function widthBeyond(page: Page): Promise<number> {
  return page.evaluate('Math.max(0, document.documentElement.scrollWidth - innerWidth)');
}

/** The last digit of the first drawn institution's code becomes another one. */
function changeOneByte(bytes: Buffer): Buffer {
  const [first] = JSON.parse(bytes.toString()).selected;
  const unit: string = first.unit;
  const at = bytes.indexOf('"selected"');
  const place = bytes.indexOf(`"${unit}"`, at) + unit.length;
  const changed = Buffer.from(bytes);
  changed[place] = bytes[place] === 0x30 ? 0x31 : 0x30;
  return changed;
}

function verifyOnCommandLine(file: string, key: string): Promise<{ readonly code: number; readonly output: string }> {
  const program = join(ROOT, 'cli', 'bin', 'hengjian.mjs');
  return new Promise((resolve) => {
    execFile(process.execPath, [program, 'draw', 'verify', file, '--key', key], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr });
    });
  });
}
