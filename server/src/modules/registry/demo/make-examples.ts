// Writes the example spreadsheets anew: `node tools/with-node26.mjs server/src/modules/registry/demo/make-examples.ts`. The same every time.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeExampleFiles } from './example-files.ts';

const directory = join(import.meta.dirname, '../../../../../examples');
await mkdir(directory, { recursive: true });
for (const [name, bytes] of await makeExampleFiles()) {
  await writeFile(join(directory, name), bytes);
  console.log(`${name} ${bytes.length}`);
}
