import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, startPostgres } from '@hengjian/server';
import { generateDatabaseSchema } from './generate-database-schema.ts';
import { generateDatabaseTypes } from './generate-database-types.ts';

/** What the migrations make, as TypeScript types and as a page to read: from a PostgreSQL that lives for this only. */
export async function generateDatabaseFiles(): Promise<ReadonlyMap<string, string>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hengjian-generate-'));
  const postgres = await startPostgres({ dataDir, log: () => undefined, settings: { fsync: 'off' } });
  try {
    await migrate(postgres.url);
    return new Map([
      ['server/src/platform/database/database.generated.ts', await generateDatabaseTypes(postgres.url)],
      ['docs/database/schema.md', await generateDatabaseSchema(postgres.url)],
    ]);
  } finally {
    await postgres.stop();
    await rm(postgres.location, { recursive: true, force: true });
    await rm(dataDir, { recursive: true, force: true });
  }
}
