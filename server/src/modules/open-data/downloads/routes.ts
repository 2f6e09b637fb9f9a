import { Readable } from 'node:stream';
import { getOpenData, downloadOpenData } from '@hengjian/contract';
import { findRegion } from '@hengjian/registry-codes';
import type { FastifyInstance } from 'fastify';
import { officialDate } from '../../../platform/clock.ts';
import { HttpRefusal, NOT_FOUND, servePublic } from '../../../platform/http/index.ts';
import type { OpenDataMeans } from '../means.ts';
import type { Dataset } from './dataset.ts';
import { DOWNLOAD_FORMATS, type DownloadFormat, MEDIA_TYPES, writeDownload } from './formats.ts';

/** Downloads that may run at once: each holds a connection and a snapshot of the database while it runs. */
const AT_ONCE = 3;

/** Whole tables to take along, and what their columns mean. */
export function downloadRoutes(app: FastifyInstance, means: OpenDataMeans, datasets: readonly Dataset[]): void {
  let running = 0;

  servePublic(app, getOpenData, async () => ({
    status: 200 as const,
    body: { datasets: describe(datasets) },
  }));

  servePublic(app, downloadOpenData, async ({ params, query, request, reply }) => {
    const [name, format] = params.file.split('.', 2);
    const dataset = datasets.find((one) => one.name === name);
    if (dataset === undefined || !isFormat(format)) throw new HttpRefusal(404, NOT_FOUND);
    if (query.region !== undefined && findRegion(query.region) === undefined)
      throw new HttpRefusal(422, UNKNOWN_REGION);
    if (running >= AT_ONCE) {
      void reply.header('retry-after', '30');
      throw new HttpRefusal(503, BUSY);
    }
    const on = query.on ?? officialDate(means.clock.now());
    const pieces = dataset.rows({ region: query.region ?? null, field: query.field ?? null, on });
    running++;
    const bytes = Readable.from(writeDownload(format, dataset, pieces), { objectMode: false });
    bytes.once('close', () => {
      running--;
    });
    // A reader that goes away must not hold the snapshot.
    request.raw.once('close', () => bytes.destroy());
    void reply
      .header('content-type', MEDIA_TYPES[format])
      .header('content-disposition', `attachment; filename="${dataset.name}-${on}.${format}"`)
      .header('x-as-of', means.clock.now().toString())
      .header('cache-control', 'no-cache');
    return { status: 200 as const, body: bytes };
  });
}

/** What there is to take along, with the data dictionary. */
export function describe(datasets: readonly Dataset[]) {
  return datasets.map(({ name, words, about, columns, filters }) => ({
    name,
    words,
    about,
    columns: [...columns],
    filters: [...filters],
    files: DOWNLOAD_FORMATS.map((format) => ({ format, path: `/open-data/${name}.${format}` })),
  }));
}

function isFormat(text: string | undefined): text is DownloadFormat {
  return DOWNLOAD_FORMATS.some((known) => known === text);
}

const BUSY = {
  code: 'DOWNLOADS_BUSY',
  message: {
    zh: '现在同时下载的人太多，请半分钟后再试。',
    en: 'Too many downloads are running just now; try again in half a minute.',
  },
};
const UNKNOWN_REGION = {
  code: 'UNKNOWN_REGION',
  message: { zh: '没有这个地区代码。', en: 'There is no such region code.' },
  wayOut: { zh: '请用 GB/T 2260 六位代码，例如 310000。', en: 'Use a code of GB/T 2260 with six digits, e.g. 310000.' },
};
