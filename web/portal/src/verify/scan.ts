import { judgeCertificate } from '@hengjian/credential';
import type { Html } from '../html.ts';
import type { Language, Words } from '../language.ts';
import { renderJudgement } from './judgement-view.ts';
import { type Lists, loadLists } from './kept-lists.ts';
import { readCode, readPhoto } from './read-code.ts';
import { renderUpload } from './upload-view.ts';

const EVERY_MS = 200;

const SAY = {
  looking: { zh: '正在找二维码…', en: 'Looking for a code…' },
  refused: {
    zh: '摄像头打不开：没有授权，或没有摄像头。可以改选一张照片，或粘贴二维码内容。',
    en: 'The camera cannot be opened: not permitted, or there is none. Choose a photo instead, or paste the text of the code.',
  },
  noCode: {
    zh: '图中没有找到二维码。请让二维码占满大半画面，避免反光。',
    en: 'No code was found in the picture. Let it fill most of the frame, without glare.',
  },
  offline: {
    zh: '比对 PDF 需要网络。断网时请扫二维码。',
    en: 'Comparing a PDF takes the network. Without it, scan the code.',
  },
  uploading: { zh: '正在比对…', en: 'Comparing…' },
  kept: { zh: '已保存到本机，断网可用', en: 'Kept on this device; works with the network off' },
  notKept: { zh: '尚未保存到本机', en: 'Not kept on this device yet' },
} as const satisfies Record<string, Words>;

/** Brings the scan part of the page to life. `logKey` is the key the page shows; nothing else is believed. */
export function startScan(logKey: string): void {
  const root = document.getElementById('scan');
  if (root === null) return;
  const language: Language = root.dataset['language'] === 'en' ? 'en' : 'zh';
  const video = part('scan-video', HTMLVideoElement);
  const result = part('scan-result', HTMLElement);
  const start = part('scan-start', HTMLButtonElement);
  const stop = part('scan-stop', HTMLButtonElement);
  let lists: Promise<Lists> = loadLists(logKey);
  let camera: MediaStream | null = null;

  const tell = (words: Words): void => {
    result.textContent = words[language];
  };
  const show = (markup: Html): void => {
    // Only `html` makes markup, and it escapes whatever a code brought in.
    result.innerHTML = markup.toString();
    result.focus();
  };
  const judge = async (qrText: string): Promise<void> => {
    const { trust, statusLists } = await lists;
    show(renderJudgement(await judgeCertificate({ qrText, trust, statusLists, now: Date.now() / 1000 }), language));
  };
  const close = (): void => {
    for (const track of camera?.getTracks() ?? []) track.stop();
    camera = null;
    video.hidden = true;
    stop.hidden = true;
    start.hidden = false;
  };

  const open = async (): Promise<void> => {
    try {
      camera = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    } catch {
      return tell(SAY.refused);
    }
    video.srcObject = camera;
    video.hidden = false;
    stop.hidden = false;
    start.hidden = true;
    tell(SAY.looking);
    await video.play().catch(() => undefined);
    const look = (): void => {
      if (camera === null) return;
      const text = readCode(video, video.videoWidth, video.videoHeight);
      if (text === undefined) {
        setTimeout(look, EVERY_MS);
        return;
      }
      close();
      void judge(text);
    };
    look();
  };
  start.addEventListener('click', () => void open());
  stop.addEventListener('click', close);

  part('scan-text', HTMLInputElement).addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.value.trim() !== '') void judge(target.value.trim());
  });

  const readFile = async (file: File): Promise<void> => {
    if (file.type === 'application/pdf' || file.name.toLowerCase().endsWith('.pdf')) {
      tell(SAY.uploading);
      const compared = await upload(file);
      return compared === undefined ? tell(SAY.offline) : show(renderUpload(compared, language));
    }
    const text = await readPhoto(file);
    return text === undefined ? tell(SAY.noCode) : judge(text);
  };
  part('scan-file', HTMLInputElement).addEventListener('change', ({ target }) => {
    const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined;
    if (file !== undefined) void readFile(file);
  });

  const refresh = async (): Promise<void> => {
    lists = loadLists(logKey);
    const { trust } = await lists;
    const kept = part('scan-kept', HTMLElement);
    kept.textContent = (trust === null ? SAY.notKept : SAY.kept)[language];
    kept.dataset['kept'] = String(trust !== null);
  };
  addEventListener('online', () => void refresh());
  root.hidden = false;
  void refresh();
}

/** The register's word on a PDF; undefined where it cannot be asked. */
async function upload(file: File): Promise<unknown> {
  const body = new FormData();
  body.append('file', file);
  try {
    const response = await fetch('/api/public/verifications', {
      method: 'POST',
      headers: { 'x-hengjian': '1' },
      body,
    });
    return await response.json();
  } catch {
    return undefined;
  }
}

function part<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id);
  if (element instanceof kind) return element;
  throw new Error(`the page lacks #${id}`);
}
