// Finds a Node that strips types and has Temporal. Plain JavaScript: this must work on Node 20.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
export const REQUIRED_MAJOR = 26;

/** Path of the Node to run the project with. Throws with the way out where none fits. */
export function nodeBinary() {
  if (Number(process.versions.node.split('.')[0]) >= REQUIRED_MAJOR) return process.execPath;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const bundled = join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin', file);
  if (existsSync(bundled)) return bundled;
  throw new Error(
    `Hengjian needs Node ${REQUIRED_MAJOR}; this is ${process.version} and no bundled one is at ${bundled}. ` +
      `Run "npm install" once, or install Node ${REQUIRED_MAJOR} or newer.`,
  );
}
