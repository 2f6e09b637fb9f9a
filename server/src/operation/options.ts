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
  /** The demonstration at the nation's size, which takes minutes to make; at the first start only. */
  readonly nation: boolean;
  /** An own PostgreSQL instead of the embedded one. */
  readonly databaseUrl: string | null;
  /** How people reach the server from outside; decides cookies, links and QR codes. */
  readonly publicUrl: string;
  /** A reverse proxy stands in front, and nobody else can reach the port. */
  readonly behindProxy: boolean;
  /** Webhooks may lead to addresses of the own network. */
  readonly privateWebhooks: boolean;
  readonly smtp: SmtpOptions | null;
  readonly oidc: OidcOptions | null;
  readonly office: FirstOffice;
}

/** The office that an empty house begins with. */
export interface FirstOffice {
  readonly name: { readonly zh: string; readonly en: string };
  /** GB/T 2260. */
  readonly region: string;
}

export interface SmtpOptions {
  /** e.g. `smtps://user:password@mail.example:465`. */
  readonly url: string;
  readonly from: string;
}

const DEFAULT_PORT = 8420;

/**
 * Reads command line and environment. Refuses what it does not know, with the words to print.
 * Flags: `--port N`, `--data DIR`, `--empty`, `--nation`, `--host ADDRESS`. Environment: `DATABASE_URL`, `HENGJIAN_PUBLIC_URL`,
 * `HENGJIAN_BEHIND_PROXY=yes` (only where a reverse proxy alone reaches the port: it then says who asks),
 * `HENGJIAN_PRIVATE_WEBHOOKS=yes` (webhooks may lead into the own network), `SMTP_URL`, `SMTP_FROM`, `OIDC_ISSUER`, `OIDC_CLIENT_ID`, `OIDC_CLIENT_SECRET`, `OIDC_LABEL`, `OIDC_LABEL_EN`,
 * `OIDC_LINK_BY_EMAIL=yes`; for the first start with `--empty`: `HENGJIAN_OFFICE`, `HENGJIAN_OFFICE_EN`, `HENGJIAN_REGION`.
 */
export function parseServerOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Result<ServerOptions, string> {
  const parsed = parse(args);
  if (!parsed.ok) return parsed;
  const { values } = parsed.value;
  const givenPort = values.port ?? environment['PORT'] ?? String(DEFAULT_PORT);
  const port = /^\d{1,5}$/u.test(givenPort) ? Number(givenPort) : Number.NaN;
  if (!(port <= 65_535))
    return refuse(
      `--port 应为 0 至 65535 的整数，而不是“${givenPort}”。`,
      `--port is a number from 0 to 65535, not "${givenPort}".`,
    );
  const publicUrl = environment['HENGJIAN_PUBLIC_URL'] || `http://localhost:${port}`;
  if (!/^https?:$/u.test(URL.parse(publicUrl)?.protocol ?? ''))
    return refuse(
      `HENGJIAN_PUBLIC_URL 应为 http:// 或 https:// 网址，而不是“${publicUrl}”。`,
      `HENGJIAN_PUBLIC_URL is an http:// or https:// address, not "${publicUrl}".`,
    );
  const region = environment['HENGJIAN_REGION'] || '310000';
  if (!/^\d{6}$/u.test(region))
    return refuse(
      `HENGJIAN_REGION 应为六位行政区划代码，而不是“${region}”。`,
      `HENGJIAN_REGION is a region code of six digits, not "${region}".`,
    );
  if (values.empty === true && values.nation === true)
    return refuse(
      '--empty 与 --nation 不能同时使用：一个是空库，一个是全国规模的演示。',
      '--empty and --nation exclude each other: one is an empty house, the other the demonstration at full size.',
    );
  return ok({
    port,
    host: values.host ?? '127.0.0.1',
    dataDir: values.data ?? '.data',
    empty: values.empty ?? false,
    nation: values.nation ?? false,
    databaseUrl: environment['DATABASE_URL'] || null,
    publicUrl: publicUrl.replace(/\/+$/u, ''),
    behindProxy: environment['HENGJIAN_BEHIND_PROXY'] === 'yes',
    privateWebhooks: environment['HENGJIAN_PRIVATE_WEBHOOKS'] === 'yes',
    smtp: parseSmtp(environment),
    oidc: parseOidc(environment),
    office: {
      region,
      name: {
        zh: environment['HENGJIAN_OFFICE'] || '市场监督管理局',
        en: environment['HENGJIAN_OFFICE_EN'] || 'Market Regulation Bureau',
      },
    },
  });
}

function refuse(zh: string, en: string) {
  return err(`${zh}\n${en}`);
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
          nation: { type: 'boolean' },
        },
        strict: true,
      }),
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(
      `无法识别的选项（可用：--port、--data、--empty、--nation、--host）。`,
      `${reason} (known: --port, --data, --empty, --nation, --host)`,
    );
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
