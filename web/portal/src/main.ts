import type { Html } from './html.ts';
import type { Language } from './language.ts';
import type { Question, Reply } from './recheck/messages.ts';
import { keepBundle, keepForOffline } from './recheck/offline.ts';
import { renderReport } from './recheck/report-view.ts';
// oxlint-disable-next-line import/default -- Vite makes the export
import serviceWorkerAddress from './recheck/service-worker.ts?worker&url';
import { STATUS, type StatusKey } from './recheck/status-words.ts';
import { renderTickets } from './recheck/ticket-view.ts';
// oxlint-disable-next-line import/default -- Vite makes the export
import workerAddress from './recheck/worker.ts?worker&url';
import { startScan } from './verify/scan.ts';

/** The parts of the page, as `renderVerify` made them. */
interface Parts {
  readonly root: HTMLElement;
  readonly form: HTMLFormElement;
  readonly bundle: HTMLInputElement;
  readonly openings: HTMLInputElement;
  readonly network: HTMLElement;
  readonly result: HTMLElement;
}

const parts = findParts();
const language: Language = parts.root.dataset['language'] === 'en' ? 'en' : 'zh';
const worker = new Worker(workerAddress, { type: 'module' });
let file = '';
/** Raised whenever a newer file is chosen, so that an answer about an older one is not shown. */
let asked = 0;

worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => receive(data));
worker.addEventListener('error', () => tell('broken'));
parts.form.addEventListener('submit', (event) => {
  event.preventDefault();
  void recheckChosen();
});
for (const input of [parts.bundle, parts.openings]) input.addEventListener('change', () => void recheckChosen());
parts.result.addEventListener('submit', (event) => {
  event.preventDefault();
  const unit = parts.result.querySelector<HTMLInputElement>('#unit')?.value.trim() ?? '';
  if (unit !== '') ask({ kind: 'ticket', unit });
});
acceptDrops();
parts.root.hidden = false;
void recheckNamed();
void reportNetwork();
startScan(parts.root.dataset['key'] ?? '');

function ask(question: Question): void {
  // The bytes move over instead of being copied.
  worker.postMessage(question, question.kind === 'recheck' ? [question.bundle.buffer] : []);
}

function receive(reply: Reply): void {
  switch (reply.kind) {
    case 'failed':
      tell('broken');
      return;
    case 'tickets': {
      const place = parts.result.querySelector('#tickets');
      if (place !== null) show(place, renderTickets(reply.unit, reply.tickets, language));
      return;
    }
    case 'report':
      show(parts.result, renderReport({ ...reply, file }, language));
      parts.result.querySelector<HTMLElement>('h2')?.focus();
      if (reply.example !== null) ask({ kind: 'ticket', unit: reply.example });
  }
}

async function recheckChosen(): Promise<void> {
  nameChosen();
  const [chosen] = parts.bundle.files ?? [];
  if (chosen === undefined) return tell('choose');
  const turn = ++asked;
  file = chosen.name;
  tell('computing');
  const [bundle, openings] = await Promise.all([bytesOf(chosen), openingsChosen()]);
  if (turn === asked) ask({ kind: 'recheck', bundle, openings, key: parts.root.dataset['key'] ?? '' });
}

/** `/verify?draw=CODE` fetches the bundle of that draw; the one time this page asks the network for anything. */
async function recheckNamed(): Promise<void> {
  const code = new URLSearchParams(location.search).get('draw');
  if (code === null) return;
  const turn = ++asked;
  file = `${code}.json`;
  tell('fetching');
  try {
    const address = `/draws/${encodeURIComponent(code)}.json`;
    const response = await fetch(address);
    if (turn !== asked) return;
    if (!response.ok) return tell(response.status === 404 ? 'unknown' : 'unreachable');
    void keepBundle(address, response.clone());
    const bundle = new Uint8Array(await response.arrayBuffer());
    tell('computing');
    ask({ kind: 'recheck', bundle, openings: await openingsChosen(), key: parts.root.dataset['key'] ?? '' });
  } catch {
    if (turn === asked) tell('unreachable');
  }
}

function nameChosen(): void {
  for (const input of [parts.bundle, parts.openings]) {
    const [chosen] = input.files ?? [];
    if (chosen !== undefined) need(`${input.id}-name`, HTMLOutputElement).textContent = chosen.name;
  }
}

async function openingsChosen(): Promise<Uint8Array<ArrayBuffer> | null> {
  const [chosen] = parts.openings.files ?? [];
  return chosen === undefined ? null : bytesOf(chosen);
}

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}

function acceptDrops(): void {
  const { root, bundle } = parts;
  root.addEventListener('dragover', (event) => {
    event.preventDefault();
    root.classList.add('drop');
  });
  root.addEventListener('dragleave', () => root.classList.remove('drop'));
  root.addEventListener('drop', (event) => {
    event.preventDefault();
    root.classList.remove('drop');
    const files = event.dataTransfer?.files;
    if (files === undefined || files.length === 0) return;
    bundle.files = files;
    void recheckChosen();
  });
}

/** Says whether the page would open without a network, and whether there is one. */
async function reportNetwork(): Promise<void> {
  const { network } = parts;
  const own = new URL(import.meta.url).pathname;
  const styles = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
  const assets = [own, workerAddress, ...styles.map(({ href }) => new URL(href).pathname)];
  const kept = await keepForOffline(serviceWorkerAddress, assets);
  const refresh = (): void => {
    const words = navigator.onLine ? (kept ? STATUS.kept : STATUS.open) : STATUS.offline;
    network.textContent = words[language];
    network.dataset['kept'] = String(kept);
  };
  addEventListener('online', refresh);
  addEventListener('offline', refresh);
  refresh();
}

function tell(key: StatusKey): void {
  parts.result.textContent = STATUS[key][language];
}

function show(place: Element, markup: Html): void {
  // Only `html` makes markup, and it escapes whatever a file brought in.
  place.innerHTML = markup.toString();
}

function findParts(): Parts {
  return {
    root: need('recheck', HTMLElement),
    form: need('choose', HTMLFormElement),
    bundle: need('bundle', HTMLInputElement),
    openings: need('openings', HTMLInputElement),
    network: need('network', HTMLElement),
    result: need('result', HTMLElement),
  };
}

function need<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id);
  if (element instanceof kind) return element;
  throw new Error(`the page lacks #${id}`);
}
