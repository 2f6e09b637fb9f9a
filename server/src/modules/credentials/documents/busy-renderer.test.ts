import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDocuments } from '../../../platform/documents/index.ts';
import { createHttp } from '../../../platform/http/index.ts';
import { createCertificateDocuments } from './index.ts';
import { NUMBER, openPaper, type TestPaper, wordings } from './testing/paper.ts';

let paper: TestPaper;
beforeAll(async () => {
  paper = await openPaper();
});
afterAll(() => paper.close());

test('whoever asks for a PDF while too many wait is told when to come again, and the own job goes on', async () => {
  const issue = {
    kind: 'issued',
    effectiveFrom: '2023-05-10',
    effectiveTo: '2029-05-09',
    number: NUMBER,
    sites: [1, 2],
  } as const;
  await paper.decide(issue, { rows: wordings(3) });
  const none = createDocuments({ publicQueue: 0 });
  const documents = createCertificateDocuments({ ...paper.means, documents: none });
  const app = await createHttp({ log: { level: 'silent' }, requestsPerMinute: 10_000 });
  documents.routes(app);
  const ask = () => app.inject(`/api/public/certificates/${NUMBER}/pdf`);
  const busy = await ask();
  expect([busy.statusCode, busy.headers['retry-after']]).toEqual([503, '10']);
  expect(busy.json().error).toMatchObject({ code: 'DOCUMENTS_BUSY', message: { zh: expect.stringContaining('太多') } });
  const [job] = Object.values(documents.jobs);
  await job?.({ number: NUMBER });
  // What is made already needs nobody to wait.
  expect((await ask()).statusCode).toBe(200);
  await app.close();
  await none.close();
});
