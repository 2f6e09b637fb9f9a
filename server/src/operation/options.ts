import { parseArgs } from 'node:util';
import { err, ok, type Result } from '@hengjian/kernel';
import type { OidcOptions } from '../modules/identity/index.ts';

/** What the operator decides at the start. */
export interface ServerOptions {
  readonly port: number;
  readonly host: string;
  /** Everything the server keeps: keys, files, and the cluster of the embedded database. */
  readonly dataDir: string;
  /** No demo province: an empty system that asks for its first administrator. */
  readonly empty: boolean;
  /** An own PostgreSQL instead of the embedded one. */
  readonly databaseUrl: string | null;
  /** How people reach the server from outside; decides cookies, links and QR codes. */
  readonly publicUrl: string;
  readonly smtp: SmtpOptions | null;
  readonly oidc: OidcOptions | null;
}

export interface SmtpOptions {
  /** e.g. `smtps://user:password@mail.example:465`. */
  readonly url: string;
  readonly from: string;
}

const DEFAULT_PORT = 8420;

/**
 * Reads command line and environment. Refuses what it does not know, with the words to print.
 * Flags: `--port N`, `--data DIR`, `--empty`, `--host ADDRESS`. Environment: `DATABASE_URL`, `HENGJIAN_PUBLIC_URL`,
 * `SMTP_URL`, `SMTP_FROM`, `OIDC_ISSUER`, `OIDC_CLIENT_ID`, `OIDC_CLIENT_SECRET`, `OIDC_LABEL`, `OIDC_LABEL_EN`,
 * `OIDC_LINK_BY_EMAIL=yes`.
 */
export function parseServerOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Result<ServerOptions, string> {
  const parsed = parse(args);
  if (!parsed.ok) return parsed;
  const { values } = parsed.value;
  const port = Number(values.port ?? environment['PORT'] ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return err(`--port 须为 0 到 65535 的整数 / --port takes a whole number from 0 to 65535, not ${values.port}`);
  return ok({
    port,
    host: values.host ?? '127.0.0.1',
    dataDir: values.data ?? '.data',
    empty: values.empty ?? false,
    databaseUrl: environment['DATABASE_URL'] || null,
    publicUrl: environment['HENGJIAN_PUBLIC_URL'] || `http://localhost:${port}`,
    smtp: parseSmtp(environment),
    oidc: parseOidc(environment),
  });
}

function parse(args: readonly string[]) {
  try {
    return ok(
      parseArgs({
        args: [...args],
        options: {
          port: { type: 'string' },
          host: { type: 'string' },
          data: { type: 'string' },
          empty: { type: 'boolean' },
        },
        strict: true,
      }),
    );
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}

function parseOidc(environment: Readonly<Record<string, string | undefined>>): OidcOptions | null {
  const issuer = environment['OIDC_ISSUER'];
  const clientId = environment['OIDC_CLIENT_ID'];
  const clientSecret = environment['OIDC_CLIENT_SECRET'];
  if (!issuer || !clientId || !clientSecret) return null;
  const zh = environment['OIDC_LABEL'] || '统一身份认证登录';
  return {
    issuer,
    clientId,
    clientSecret,
    label: { zh, en: environment['OIDC_LABEL_EN'] || 'Single sign-on' },
    linkByVerifiedEmail: environment['OIDC_LINK_BY_EMAIL'] === 'yes',
  };
}

function parseSmtp(environment: Readonly<Record<string, string | undefined>>): SmtpOptions | null {
  const url = environment['SMTP_URL'];
  return url ? { url, from: environment['SMTP_FROM'] || 'hengjian@localhost' } : null;
}
