import { createCompiler } from './compile.ts';
import type { RenderJob } from './job.ts';

/** The process that renders, one document at a time. It lives as long as the server that started it wants it. */
const compiler = createCompiler();

process.on('message', (message) => {
  // Sent by documents.ts, the only one who has this channel.
  const answer = compiler.compile(message as RenderJob);
  process.send?.(answer);
});
process.on('disconnect', () => process.exit(0));
