import { enableCompileCache } from 'node:module';

// The second start reads what the first one stripped and compiled; it has to be on before anything else is loaded.
enableCompileCache();
const { runServer } = await import('./operation/run-server.ts');

process.exitCode = await runServer(process.argv.slice(2), process.env);
// Everything has been ended by now; a part that could not be must not keep the process.
setTimeout(() => process.exit(), 1_000).unref();
