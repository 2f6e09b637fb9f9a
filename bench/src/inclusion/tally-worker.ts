import { parentPort, workerData } from 'node:worker_threads';
import { tallySeeds } from './tally.ts';

const { from, to }: { from: number; to: number } = workerData;
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- the rule means windows; a worker's port has no origin
parentPort?.postMessage(tallySeeds(from, to));
