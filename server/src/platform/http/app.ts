import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import fastifyRateLimit from '@fastify/rate-limit';
import fastifySwagger from '@fastify/swagger';
import Fastify, { type FastifyInstance } from 'fastify';
import { refuseUnreadable, useErrors } from './errors.ts';
import { describeFailure } from '../failure.ts';
import { useOrigin } from './origin.ts';
import { useValidation } from './validation.ts';

export interface AppOptions {
  /** Where log lines go; tests pass none. */
  readonly log: { readonly level: 'info' | 'silent'; readonly stream?: NodeJS.WritableStream };
  /** Requests one address may make in a minute before it is asked to wait. */
  readonly requestsPerMinute: number;
  /** A reverse proxy stands in front and alone can be reached: then it says who asks. */
  readonly behindProxy?: boolean;
}

const MEBIBYTE = 1024 * 1024;

/** A Fastify with the manners of the house: parsed input, bilingual refusals, logs without personal data. */
export async function createHttp(options: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: {
      level: options.log.level,
      ...(options.log.stream && { stream: options.log.stream }),
      // The route's pattern is logged, never the address itself: addresses carry names and numbers.
      serializers: {
        req: (request) => ({ method: request.method, route: request.routeOptions?.url }),
        res: (reply) => ({ status: reply.statusCode }),
        err: describeFailure,
      },
    },
    bodyLimit: 8 * MEBIBYTE,
    genReqId: () => crypto.randomUUID(),
    routerOptions: { maxParamLength: 300 },
    trustProxy: options.behindProxy ?? false,
    // An address that cannot be read never comes to the error handler.
    frameworkErrors: refuseUnreadable,
  });
  app.decorateRequest('actor', null);
  app.decorateRequest('program', null);
  useValidation(app);
  useErrors(app);
  useOrigin(app);
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        workerSrc: ["'self'", 'blob:'],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
  });
  await app.register(fastifyCookie);
  await app.register(fastifyMultipart, { limits: { fileSize: 64 * MEBIBYTE, files: 1, fields: 20 } });
  await app.register(fastifyRateLimit, {
    max: (request) => request.program?.perMinute ?? options.requestsPerMinute,
    keyGenerator: (request) => request.program?.id ?? request.ip,
    timeWindow: '1 minute',
  });
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Hengjian 衡鉴',
        version: '1',
        description: 'Supervision of inspection and testing institutions. Times are ISO 8601, dates Asia/Shanghai.',
      },
    },
  });
  return app;
}
