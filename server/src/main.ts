import { runServer } from './operation/run-server.ts';

process.exitCode = await runServer(process.argv.slice(2), process.env);
