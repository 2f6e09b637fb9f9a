// `npm run generate` writes every generated file anew; with `--check` it only tells which ones are stale.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateClient } from './generate-client.ts';
import { COVERAGE_PAGE, generateCoverage } from './generate-coverage.ts';
import { generateDatabaseFiles } from './generate-database-files.ts';
import { generateOpenApi } from './generate-openapi.ts';

type Generator = {
  readonly name: string;
  /** Path relative to the repository → content. Same sources, same content. */
  readonly generate: () => ReadonlyMap<string, string> | Promise<ReadonlyMap<string, string>>;
};

/** In order: a generator may read what one before it has written. To add one, add a row. */
const GENERATORS: readonly Generator[] = [
  { name: 'clause coverage', generate: () => new Map([[COVERAGE_PAGE, generateCoverage()]]) },
  { name: 'OpenAPI document and client', generate: generateInterface },
  { name: 'database types and schema', generate: generateDatabaseFiles },
];

const root = fileURLToPath(new URL('..', import.meta.url));
const checkOnly = process.argv.includes('--check');
let stale = 0;
for (const { name, generate } of GENERATORS) {
  for (const [file, content] of await generate()) {
    const path = join(root, file);
    if (existsSync(path) && readFileSync(path, 'utf8') === content) continue;
    if (checkOnly) {
      stale += 1;
      console.error(`${file} (${name}) 已过期 is stale`);
      continue;
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    console.log(`${file} (${name}) 已生成 written`);
  }
}
if (stale > 0) {
  console.error('请执行 npm run generate 并提交结果。  Run "npm run generate" and commit what it writes.');
  process.exitCode = 1;
}

/** The client is made from the document, so that the two are always of one mind. */
async function generateInterface(): Promise<ReadonlyMap<string, string>> {
  const document = await generateOpenApi();
  return new Map([
    ['docs/api/openapi.json', document],
    ['web/ui/src/api/client.generated.ts', generateClient(JSON.parse(document))],
  ]);
}
