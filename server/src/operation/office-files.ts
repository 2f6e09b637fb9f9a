import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const OFFICE = join(import.meta.dirname, '../../../web/office/dist');

/** Serves the built office under `/office/`: its files, and its one page for every address the router there knows. */
export async function serveOffice(app: FastifyInstance, directory = OFFICE): Promise<void> {
  if (!existsSync(join(directory, 'index.html')))
    throw new Error(`the office is not built in ${directory}: run npm start, or npx vite build in web/office`);
  const page = await readFile(join(directory, 'index.html'));
  await app.register(fastifyStatic, {
    root: join(directory, 'assets'),
    prefix: '/office/assets/',
    decorateReply: false,
    immutable: true,
    maxAge: '365d',
  });
  app.get('/office', { schema: { hide: true } }, async (_request, reply) => reply.redirect('/office/'));
  app.get('/office/*', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page),
  );
}
