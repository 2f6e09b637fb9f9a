import type { Command } from './command.ts';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  {
    words: ['draw', 'run'],
    usage: 'hengjian draw run --frame F.json --reveals R.json [--openings O.json] --out B.json',
    about: {
      zh: '离线抽取：由抽样框与各方揭示的秘密值算出抽取结果文件',
      en: 'draw offline: the bundle that follows from a frame and the revealed values',
    },
    load: async () => (await import('./draw/run.ts')).runDrawCommand,
  },
  {
    words: ['draw', 'verify'],
    usage: 'hengjian draw verify B.json [--openings O.json] [--key VKEY]… [--json]',
    about: {
      zh: '验证一次抽取：重新计算全部结果，并核对日志证明与签名',
      en: 'verify a draw: recompute all of it, and check its log proofs and signatures',
    },
    load: async () => (await import('./draw/verify.ts')).verifyDrawCommand,
  },
  {
    words: ['certificate', 'verify'],
    usage:
      'hengjian certificate verify TEXT|FILE|- --trust T.json --status S.json [--log-key VKEY]… [--at INSTANT] [--json]',
    about: {
      zh: '断网验证证书二维码：退出码 0 有效，1 无效，2 无法判断，64 用法有误',
      en: 'verify a certificate’s QR code without network: exits with 0 valid, 1 not valid, 2 cannot tell, 64 wrong usage',
    },
    load: async () => (await import('./certificate/verify.ts')).verifyCertificateCommand,
  },
  {
    words: ['answer', 'verify'],
    usage: 'hengjian answer verify FILE|- --trust T.json [--log-key VKEY]… [--at INSTANT] [--json]',
    about: {
      zh: '验证签名答复文件：退出码 0 属实，1 不实，2 无法判断，64 用法有误',
      en: 'verify a signed answer: exits with 0 authentic, 1 forged, 2 cannot tell, 64 wrong usage',
    },
    load: async () => (await import('./answer/verify.ts')).verifyAnswerCommand,
  },
  {
    words: ['start'],
    usage: 'hengjian start [--port N] [--data DIR] [--empty]',
    about: { zh: '启动系统', en: 'start the system' },
    load: async () => (await import('./house/start.ts')).runStartCommand,
  },
  {
    words: ['demo'],
    usage: 'hengjian demo [--nation] [--port N] [--data DIR]',
    about: {
      zh: '启动演示：一个省，或加 --nation 为全国规模（53,057 家机构，约 2000 万行能力）',
      en: 'start the demonstration: a province, or with --nation the nation (53,057 institutions, some 20 million capabilities)',
    },
    load: async () => (await import('./house/start.ts')).runDemoCommand,
  },
];
