// Writes the example spreadsheets anew: `node tools/with-node26.mjs tools/make-examples.ts`. The same every time.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeExampleFiles } from '../server/src/modules/registry/index.ts';

const directory = join(import.meta.dirname, '../examples');
await mkdir(directory, { recursive: true });
for (const [name, bytes] of await makeExampleFiles()) {
  await writeFile(join(directory, name), bytes);
  console.log(`${name} ${bytes.length}`);
}
