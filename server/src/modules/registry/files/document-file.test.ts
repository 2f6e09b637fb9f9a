import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { city, type FilesHouse, openFiles, person } from './files-house.ts';

let house: FilesHouse;
beforeAll(async () => {
  house = await openFiles();
});
afterAll(() => house.close());

const manual = { title: '质量手册', kind: 'manual', number: 'QM', edition: '1', from: '2023-01-01', to: null };
const bytes = Buffer.from('%PDF-1.7 示例');

async function document() {
  const id = await house.institution();
  const { id: one } = await house.add(city, id, 'documents', manual);
  return { id, one, url: `/api/institutions/${id}/documents/${one}/file` };
}

describe('the file of a document', () => {
  it('comes back byte for byte, as something to save, and its hash stands in the history', async () => {
    const { id, one, url } = await document();
    expect((await house.call(city, 'GET', url)).status).toBe(404);
    const brought = await house.bring(city, `${url}?baseVersion=1`, '质量手册 第1版.pdf', bytes);
    expect([brought.status, brought.json['version']]).toEqual([200, 2]);
    const back = await house.app.inject({ method: 'GET', url, headers: { 'x-person': city.personId } });
    expect(back.rawPayload.equals(bytes)).toBe(true);
    expect(back.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename="document"; filename*=UTF-8''${encodeURIComponent('质量手册 第1版.pdf')}`,
    });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const changes = await house.call(city, 'GET', `/api/institutions/${id}/file-changes?subject=${one}`);
    expect(changes.text).toContain(sha256);
    // A change of the document's words leaves its file alone.
    await house.call(city, 'PUT', `/api/institutions/${id}/documents/${one}`, {
      baseVersion: 2,
      draft: { ...manual, edition: '2' },
    });
    const list = await house.call(city, 'GET', `/api/institutions/${id}/documents`);
    expect(list.json['rows']).toMatchObject([{ edition: '2', fileSha256: sha256, fileName: '质量手册 第1版.pdf' }]);
  });

  it('is neither empty, nor laid over one that somebody else brought, nor brought by somebody who only reads', async () => {
    const { url } = await document();
    expect((await house.bring(city, `${url}?baseVersion=1`, 'a.pdf', Buffer.alloc(0))).json.error.code).toBe(
      'FILE_EMPTY',
    );
    expect((await house.call(city, 'POST', `${url}?baseVersion=1`, {})).json.error.code).toBe('FILE_MISSING');
    await house.bring(city, `${url}?baseVersion=1`, 'a.pdf', bytes);
    expect((await house.bring(city, `${url}?baseVersion=1`, 'b.pdf', bytes)).status).toBe(409);
    expect((await house.bring(person('division-head', '310000'), `${url}?baseVersion=2`, 'b.pdf', bytes)).status).toBe(
      403,
    );
    for (const method of ['GET', 'POST'] as const) {
      const neighbour = person('district-clerk', '310112');
      const answer =
        method === 'GET'
          ? house.call(neighbour, 'GET', url)
          : house.bring(neighbour, `${url}?baseVersion=2`, 'b.pdf', bytes);
      expect((await answer).status).toBe(404);
    }
  });

  it('at most 32 MB long', async () => {
    const { url } = await document();
    const size = 32 * 1024 * 1024;
    expect((await house.bring(city, `${url}?baseVersion=1`, 'a.pdf', Buffer.alloc(size + 1, 1))).json.error.code).toBe(
      'FILE_TOO_LARGE',
    );
    expect((await house.bring(city, `${url}?baseVersion=1`, 'a.pdf', Buffer.alloc(size, 1))).status).toBe(200);
  });

  it.each(['../../etc/passwd', 'C:\\Users\\x\\a.pdf', 'a\u0007b.pdf'])('keeps a name, not a path: %s', async (name) => {
    const { url } = await document();
    await house.bring(city, `${url}?baseVersion=1`, name, bytes);
    const back = await house.app.inject({ method: 'GET', url, headers: { 'x-person': city.personId } });
    const given = decodeURIComponent(String(back.headers['content-disposition']).split("UTF-8''")[1] ?? '');
    for (const bad of ['\\', '/', '\u0007']) expect(given).not.toContain(bad);
    expect(given.length).toBeGreaterThan(0);
  });
});
