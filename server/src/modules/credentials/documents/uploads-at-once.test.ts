import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openPaper, type TestPaper } from './testing/paper.ts';

let paper: TestPaper;
beforeAll(async () => {
  paper = await openPaper();
});
afterAll(() => paper.close());

const SCAN = Buffer.from('%PDF-1.4\n1 0 obj\n<< >>\nendobj\n%%EOF');

/** An upload whose end is withheld until `finish`. */
function begin() {
  const payload = new PassThrough();
  payload.write('--x0\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n');
  payload.write(SCAN);
  const headers = { 'x-hengjian': '1', 'content-type': 'multipart/form-data; boundary=x0' };
  const answer = paper.app.inject({ method: 'POST', url: '/api/public/verifications', headers, payload });
  const done = answer.then(({ statusCode }) => statusCode);
  return { done, finish: () => payload.end('\r\n--x0--\r\n') };
}

test('four uploads are looked at at once and no fifth; then there is room again', async () => {
  // Three leave room for a fourth.
  const three = [begin(), begin(), begin()];
  expect((await paper.upload(SCAN)).status).toBe(200);
  const four = [...three, begin()];
  await vi.waitFor(async () => expect((await paper.upload(SCAN)).status).toBe(503), { timeout: 5_000 });
  const refused = await paper.app.inject({
    method: 'POST',
    url: '/api/public/verifications',
    headers: { 'x-hengjian': '1', 'content-type': 'multipart/form-data; boundary=x0' },
    payload: '--x0--\r\n',
  });
  expect([refused.statusCode, refused.headers['retry-after']]).toEqual([503, '10']);
  expect(refused.json().error).toMatchObject({
    code: 'UPLOADS_BUSY',
    message: { zh: expect.stringContaining('太多'), en: expect.stringContaining('Too many') },
  });
  for (const { finish } of four) finish();
  expect(await Promise.all(four.map(({ done }) => done))).toEqual([200, 200, 200, 200]);
  expect((await paper.upload(SCAN)).status).toBe(200);
  // What is refused gives its place back, too.
  for (let n = 0; n < 5; n++) expect((await paper.upload(Buffer.from('GIF89a'))).status).toBe(422);
});
