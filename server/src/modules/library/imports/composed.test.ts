import { expect, test } from 'vitest';
import { createTestHouse } from '../../../testing/index.ts';

test('in the whole house a clerk of the province brings standards in by the roles he holds, and takes them back', async () => {
  const house = await createTestHouse();
  try {
    const desk = await house.desk('zhou.ming');
    const text = '标准编号\t标准名称\nGB 99001-2024\t示例标准\nGB 99002\t示例标准';
    const made = await desk.send('POST', '/api/imports/texts', { subject: 'standard', mode: 'create', text });
    expect([made.status, made.body]).toEqual([201, { id: expect.any(String) }]);
    const path = `/api/imports/${made.body.id}`;
    const { mapping } = (await desk.get(path)).body;
    expect((await desk.send('POST', `${path}/check`, { mode: 'create', mapping })).status).toBe(202);
    await house.runJobs();
    expect((await desk.get(path)).body.batch).toMatchObject({ state: 'checked', good: 1, bad: 1 });
    await desk.send('POST', `${path}/accept`);
    await house.runJobs();
    expect((await desk.get(path)).body).toMatchObject({ batch: { state: 'imported', imported: 1 }, failure: null });
    expect((await desk.get('/api/standards/GB%2099001-2024')).status).toBe(200);
    await desk.send('POST', `${path}/undo`);
    await house.runJobs();
    expect((await desk.get(path)).body.batch).toMatchObject({ state: 'undone', undone: 1 });
    expect((await desk.get('/api/standards/GB%2099001-2024')).body.standard ?? null).toBeNull();
  } finally {
    await house.close();
  }
});
