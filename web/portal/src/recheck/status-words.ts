import type { Words } from '../language.ts';

export type StatusKey = keyof typeof STATUS;

// biome-ignore format: a dictionary reads as a table
export const STATUS = {
  choose: { zh: '请先选一个复算包。', en: 'Please choose a bundle first.' },
  fetching: { zh: '正在取复算包……', en: 'Fetching the bundle …' },
  computing: { zh: '正在重算……', en: 'Computing …' },
  unknown: { zh: '没有这次抽取的复算包：编号可能有误，或结果还没有公布。', en: 'There is no bundle of this draw: the code may be wrong, or the result is not published yet.' },
  unreachable: { zh: '取不到复算包。联网后重试，或选一个已下载的文件。', en: 'The bundle cannot be fetched. Try again with a network, or choose a file you have downloaded.' },
  broken: { zh: '本页没有完整装入，无法复算。请刷新，或改用命令行。', en: 'This page was not loaded completely and cannot recheck. Please reload, or use the command line.' },
  kept: { zh: '本页已存在您的设备上，现在断网也能打开和复算。', en: 'This page is kept on your device; it opens and rechecks with the network off.' },
  open: { zh: '复算不使用网络：保持本页打开，即可断网复算。', en: 'Rechecking uses no network: keep this page open, and you can switch it off.' },
  offline: { zh: '网络已断开，照常复算。', en: 'The network is off; rechecking works all the same.' },
} as const satisfies Record<string, Words>;
