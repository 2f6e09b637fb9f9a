// Runs a file under the Node the project pins, whatever Node started us. Plain JavaScript: this must work on Node 20.
import { spawn } from 'node:child_process';
import { nodeBinary } from './node-binary.mjs';

const child = spawn(nodeBinary(), process.argv.slice(2), { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
