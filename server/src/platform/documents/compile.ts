import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import { type Coverage, readCoverage } from './coverage.ts';
import { FONT_FAMILIES, FONT_FILES } from './fonts.ts';
import type { NotRendered, Rendered, RenderJob } from './job.ts';
import { toPrintable } from './printable.ts';

/**
 * Root of everything a template can read. There is no such directory: only what is mapped into it for a job exists, so no
 * template, and no data that should ever become source, reaches a file of this machine.
 */
const ROOT = fileURLToPath(new URL('./jail', import.meta.url));
const PAPER = fileURLToPath(new URL('./paper', import.meta.url));
/** Memoised results that were not used for so many documents are dropped. */
const KEEP_FOR = 2;

export interface DocumentCompiler {
  compile(job: RenderJob): Rendered | NotRendered;
}

export function createCompiler(): DocumentCompiler {
  const compiler = NodeCompiler.create({
    workspace: ROOT,
    // By directory, not as bytes: the compiler then maps the files and reads the pieces it needs.
    fontArgs: [{ fontPaths: FONT_FILES.map((file) => dirname(file)) }],
  });
  // Templates name both families, so one that has the character in both weights is enough.
  const families = FONT_FAMILIES.map((files) => files.map(readCoverage));
  const has: Coverage = (codePoint) => families.some((weights) => weights.every((covers) => covers(codePoint)));
  return {
    compile(job) {
      try {
        return compileWith(compiler, has, job);
      } catch (error) {
        return { id: job.id, problems: [describe(error)] };
      } finally {
        compiler.resetShadow();
        compiler.evictCache(KEEP_FOR);
      }
    },
  };
}

function compileWith(compiler: NodeCompiler, has: Coverage, job: RenderJob): Rendered | NotRendered {
  const main = fileURLToPath(job.template);
  mapSources(compiler, dirname(main), 'template');
  mapSources(compiler, PAPER, 'paper');
  const { data, replaced } = toPrintable(JSON.parse(job.data), has);
  compiler.mapShadow(join(ROOT, 'data.json'), Buffer.from(JSON.stringify(data)));
  for (const [name, bytes] of Object.entries(job.assets))
    compiler.mapShadow(join(ROOT, 'assets', name), Buffer.from(bytes));
  const { attachment } = job;
  if (attachment !== null) compiler.mapShadow(join(ROOT, 'attachment'), Buffer.from(attachment.bytes));
  const compiled = compiler.compile({
    mainFilePath: join(ROOT, 'template', main.slice(dirname(main).length + 1)),
    // Names only; values that people typed come in `data.json`.
    inputs: {
      language: job.language,
      ...(attachment && { attachment: attachment.name, type: attachment.mimeType, about: attachment.description }),
    },
    resetRead: true,
  });
  // A font that is not there is only a warning, and would put another one on official paper.
  const problems = [...messagesOf(compiled.takeDiagnostics()), ...messagesOf(compiled.takeWarnings())];
  if (compiled.result === null || problems.length > 0)
    return { id: job.id, problems: problems.length > 0 ? problems : ['no document, and no reason given'] };
  const bytes = compiler.pdf(compiled.result, {
    pdfStandard: attachment === null ? 'a-2b' : 'a-3b',
    creationTimestamp: job.createdAt,
    pdfTags: job.tagged,
  });
  const pages = compiled.result.numOfPages;
  return { id: job.id, bytes, pages, replaced, memory: process.memoryUsage.rss() };
}

function mapSources(compiler: NodeCompiler, directory: string, into: string): void {
  for (const name of readdirSync(directory))
    if (name.endsWith('.typ')) compiler.mapShadow(join(ROOT, into, name), readFileSync(join(directory, name)));
}

function messagesOf(error: NodeError | null): string[] {
  return (error?.shortDiagnostics ?? []).map((each: unknown) =>
    typeof each === 'object' && each !== null && 'message' in each ? String(each.message) : JSON.stringify(each),
  );
}

/** Errors of the exporter carry their text in `code`; those of Node in `message`. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.message !== '') return error.message;
  return 'code' in error ? String(error.code) : error.name;
}
