import { hash } from 'node:crypto';
import {
  judgeCertificate,
  type Sha256,
  type SignatureVerifier,
  verifyAnswer,
  verifyEd25519,
} from '@hengjian/credential';
import { nodeVerifier } from '@hengjian/server/measuring';
import { openAnsweringHouse } from './credential/answering-house.ts';
import { type MadeUpAnswer, makeAnswers } from './credential/made-up-answers.ts';
import {
  type MadeUpCertificate,
  type MadeUpHouse,
  makeCertificates,
  makeHouse,
  NOW,
} from './credential/made-up-house.ts';
import { type Bench, type Figure, median } from './figure.ts';

/** Certificates and answers verified, against bare verification of as many signatures by the same verifier. */
export const credential: Bench = {
  name: 'credential',
  async run({ quick, say }) {
    const rounds = quick ? 1 : 15;
    const house = await makeHouse();
    const certificates = makeCertificates(house, quick ? 100 : 1_000);
    const answers = makeAnswers(house, quick ? 100 : 1_000);
    const figures: Figure[] = [];
    for (const means of [platform, own]) {
      const count = means.name === 'node' ? certificates.length : quick ? 5 : 40;
      say(`${count} certificates and answers with ${means.title}, ${rounds} rounds`);
      const turns: Turn[] = [];
      // The first turn warms up.
      for (let round = 0; round <= rounds; round++)
        turns.push(await measureTurn(house, certificates.slice(0, count), answers.slice(0, count), means));
      figures.push(...turnFigures(means, turns.slice(1)));
    }
    return [...figures, ...(await answerRate(quick, say))];
  },
};

interface Means {
  readonly name: 'node' | 'own';
  readonly title: string;
  readonly verifySignature: SignatureVerifier | undefined;
  readonly sha256: Sha256 | undefined;
}

const platform: Means = {
  name: 'node',
  title: 'node:crypto',
  verifySignature: nodeVerifier,
  sha256: (bytes) => hash('sha256', bytes, 'buffer'),
};
/** What a browser without Ed25519 falls back on. */
const own: Means = { name: 'own', title: '@hengjian/signed-note', verifySignature: undefined, sha256: undefined };

/** Per second; each beside the bare verification of the very same signatures over the same bytes. */
interface Turn {
  readonly bareCertificates: number;
  readonly certificates: number;
  readonly bareAnswers: number;
  readonly answers: number;
}

async function measureTurn(
  { key, trust, statusLists }: MadeUpHouse,
  certificates: readonly MadeUpCertificate[],
  answers: readonly MadeUpAnswer[],
  { verifySignature, sha256 }: Means,
): Promise<Turn> {
  const bare = (items: readonly { readonly signed: Uint8Array; readonly signature: Uint8Array }[]) =>
    ratePerSecond(items, async ({ signed, signature }) => isSigned(verifySignature, key.publicKey, signed, signature));
  const bareCertificates = await bare(certificates);
  const judged = await ratePerSecond(certificates, async ({ qrText }) => {
    const { answer } = await judgeCertificate({ qrText, trust, statusLists, now: NOW, verifySignature });
    return answer === 'valid';
  });
  const bareAnswers = await bare(answers);
  const checked = await ratePerSecond(answers, async ({ document }) => {
    const { verdict, steps } = await verifyAnswer(document, { trust, now: NOW, verifySignature, sha256 });
    return verdict === 'authentic' && steps.at(-1)?.outcome === 'passed';
  });
  return { bareCertificates, certificates: judged, bareAnswers, answers: checked };
}

async function isSigned(
  verify: SignatureVerifier | undefined,
  ...parts: Parameters<SignatureVerifier>
): Promise<boolean> {
  return verify === undefined ? verifyEd25519(...parts) : verify(...parts);
}

async function ratePerSecond<Item>(items: readonly Item[], work: (item: Item) => Promise<boolean>): Promise<number> {
  const start = performance.now();
  for (const item of items) if (!(await work(item))) throw new Error('something good did not verify');
  return (items.length / (performance.now() - start)) * 1000;
}

/** The requirement: hardly more than the signature itself costs. */
const AT_LEAST = 0.8;

function turnFigures({ name, title }: Means, turns: readonly Turn[]): Figure[] {
  const n = turns.length;
  const rate = (what: string, zh: string, en: string, of: (turn: Turn) => number): Figure => ({
    id: `${what}.${name}.rate`,
    zh: `${zh}（${title}）`,
    en: `${en}, ${title}`,
    unit: '1/s',
    value: median(turns.map(of)),
    n,
  });
  const ratio = (what: string, zh: string, en: string, of: (turn: Turn) => number): Figure => ({
    id: `${what}.${name}.over-bare`,
    zh: `${zh} ÷ 单纯验签（${title}）`,
    en: `${en} ÷ bare signatures, ${title}`,
    unit: 'ratio',
    value: median(turns.map(of)),
    n,
    target: { atLeast: AT_LEAST },
  });
  return [
    rate('signature', '单纯验签', 'bare signatures of certificates verified', (turn) => turn.bareCertificates),
    rate('certificate', '断网验证证书二维码', 'certificates judged from their QR text', (turn) => turn.certificates),
    ratio('certificate', '验证证书二维码', 'certificates judged', (turn) => turn.certificates / turn.bareCertificates),
    rate('answer', '验证签名答复（含日志证明）', 'signed answers with log proof verified', (turn) => turn.answers),
    ratio(
      'answer',
      '验证签名答复（含日志证明）',
      'answers with log proof verified',
      (turn) => turn.answers / turn.bareAnswers,
    ),
  ];
}

/** The other side: answers looked up, judged, signed and proved, asked over HTTP one after the other and eight at once. */
async function answerRate(quick: boolean, say: (line: string) => void): Promise<Figure[]> {
  const certificates = quick ? 20 : 500;
  const house = await openAnsweringHouse(certificates);
  try {
    const figures: Figure[] = [];
    for (const atOnce of [1, 8]) {
      say(`answers given, ${atOnce} at once`);
      const rounds = quick ? 1 : 5;
      const rates: number[] = [];
      for (let round = 0; round <= rounds; round++) rates.push(await askAll((i) => house.ask(i), certificates, atOnce));
      figures.push({
        id: `answer.given-${atOnce}.rate`,
        zh: `接口给出签名答复（附表 400 行，同时 ${atOnce} 问）`,
        en: `signed answers given by the interface, annexes of 400 rows, ${atOnce} at once`,
        unit: '1/s',
        value: median(rates.slice(1)),
        n: rounds,
      });
    }
    return figures;
  } finally {
    await house.close();
  }
}

async function askAll(
  ask: (i: number) => Promise<{ readonly answer: string; readonly proved: boolean }>,
  count: number,
  atOnce: number,
): Promise<number> {
  const start = performance.now();
  let next = 0;
  const asker = async () => {
    while (next < count) {
      const { answer, proved } = await ask(next++);
      if (answer !== 'valid' || !proved) throw new Error(`the answer is ${answer}, proved ${proved}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, asker));
  return (count / (performance.now() - start)) * 1000;
}
