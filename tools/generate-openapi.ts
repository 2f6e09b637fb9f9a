import { composeHouse, connect, createIds, systemClock } from '@hengjian/server';

/** The OpenAPI 3.1 document of the house. Nothing is connected to: routes alone say what there is. */
export async function generateOpenApi(): Promise<string> {
  const connection = connect('postgres://nowhere.invalid/none', { max: 1 });
  const none = Buffer.alloc(32);
  const { app } = await composeHouse(
    { db: connection.db, clock: systemClock, ids: createIds(systemClock) },
    {
      demo: true,
      privateWebhooks: false,
      publicUrl: 'http://localhost:8420',
      logOrigin: 'openapi.invalid',
      keys: { sealing: none, log: none, people: none, credential: none },
      oidc: null,
      smtp: null,
      paper: null,
      filesDir: '/nonexistent',
      portalRegion: '000000',
      portal: false,
      http: { log: { level: 'silent' }, requestsPerMinute: 100 },
    },
  );
  await app.ready();
  const document = `${JSON.stringify(app.swagger(), null, 2)}\n`;
  await app.close();
  await connection.close();
  return document;
}
