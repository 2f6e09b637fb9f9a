// `npm test`: install, build, then every test, the browser journeys included. Plain JavaScript: this must work on Node 20.
import { join } from 'node:path';
import { runToEnd } from './child.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled, root } from './install.mjs';

await ensureInstalled();
// Before the build and all other tests: whoever lacks it learns so at once.
const chromium = ensureChromium();
const built = await runToEnd([join(root, 'tools', 'build.ts')]);
if (built !== 0) process.exit(built);
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
process.exit(await runToEnd([vitest, 'run', ...process.argv.slice(2)], { CHROMIUM: chromium }));
