// Writes examples/能力项目库-示例.xlsx anew: `node tools/with-node26.mjs server/src/modules/library/imports/demo/make-example.ts`.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeExampleList } from './example-list.ts';

const NAME = '能力项目库-示例.xlsx';
const bytes = await makeExampleList();
await writeFile(join(import.meta.dirname, '../../../../../../examples', NAME), bytes);
console.log(`${NAME} ${bytes.length}`);
