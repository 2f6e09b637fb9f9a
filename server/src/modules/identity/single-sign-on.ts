import { err, ok, type Result } from '@hengjian/kernel';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import * as client from 'openid-client';
import type { Means, OidcOptions } from './options.ts';
import { seal, unseal } from './sealed.ts';

/** What the provider vouches for. */
export interface SsoClaims {
  readonly issuer: string;
  readonly subject: string;
  /** Only when the provider says it has verified it. */
  readonly verifiedEmail: string | null;
}

export type SsoCode = 'SSO_STATE_MISMATCH' | 'SSO_FAILED' | 'SSO_UNREACHABLE';

/** Hears why the provider could not be used: the kind of fault, never a person's data. */
export type FaultListener = (fault: string) => void;

export interface SingleSignOn {
  /** Where to send the browser, and what it has to bring back in a cookie. */
  start(onFault: FaultListener): Promise<Result<{ readonly url: string; readonly ticket: string }, 'SSO_UNREACHABLE'>>;
  /** `callback`: the address the provider sent the browser back to, as it was asked for, with its query. */
  finish(callback: URL, ticket: string | undefined, onFault: FaultListener): Promise<Result<SsoClaims, SsoCode>>;
}

const TicketSchema = Type.Object({
  state: Type.String(),
  nonce: Type.String(),
  verifier: Type.String(),
  issuedAt: Type.Integer(),
});
const PURPOSE = 'single-sign-on';

/**
 * Authorisation code with PKCE, state and nonce (RFC 9700 §2.1.1). The three secrets travel sealed in a cookie of the
 * browser that began: an answer fetched by one browser cannot be finished in another.
 */
export function createSingleSignOn(means: Means, options: OidcOptions, redirectUri: string): SingleSignOn {
  // Asked at the first use and again after a failure: the house must start while the provider is down.
  let discovered: Promise<client.Configuration> | null = null;
  const configuration = () => {
    discovered ??= discover(options).catch((error: unknown) => {
      discovered = null;
      throw error;
    });
    return discovered;
  };
  return {
    async start(onFault) {
      const config = await configuration().catch(unreachable(onFault));
      if (config === null) return err('SSO_UNREACHABLE');
      const token = () => means.randomBytes(32).toString('base64url');
      const ticket = {
        state: token(),
        nonce: token(),
        verifier: token(),
        issuedAt: means.clock.now().epochMilliseconds,
      };
      const url = client.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: options.linkByVerifiedEmail ? 'openid email' : 'openid',
        state: ticket.state,
        nonce: ticket.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(ticket.verifier),
        code_challenge_method: 'S256',
      });
      const sealed = seal(means.sealingKey, means.randomBytes, PURPOSE, Buffer.from(JSON.stringify(ticket)));
      return ok({ url: url.href, ticket: sealed.toString('base64url') });
    },
    async finish(callback, sealed, onFault) {
      const ticket = sealed === undefined ? null : openTicket(means, sealed);
      if (ticket === null || callback.searchParams.get('state') !== ticket.state) return err('SSO_STATE_MISMATCH');
      const config = await configuration().catch(unreachable(onFault));
      if (config === null) return err('SSO_UNREACHABLE');
      try {
        const tokens = await client.authorizationCodeGrant(config, callback, {
          pkceCodeVerifier: ticket.verifier,
          expectedState: ticket.state,
          expectedNonce: ticket.nonce,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (claims === undefined) return err('SSO_FAILED');
        const email = options.linkByVerifiedEmail
          ? (verifiedEmail(claims) ??
            verifiedEmail(await client.fetchUserInfo(config, tokens.access_token, claims.sub)))
          : null;
        return ok({ issuer: claims.iss, subject: claims.sub, verifiedEmail: email });
      } catch (error) {
        if (!isRefusalOfProvider(error)) throw error;
        onFault(faultOf(error));
        return err('SSO_FAILED');
      }
    },
  };
}

async function discover(options: OidcOptions): Promise<client.Configuration> {
  const issuer = new URL(options.issuer);
  return client.discovery(issuer, options.clientId, options.clientSecret, undefined, {
    timeout: 10,
    execute: issuer.protocol === 'http:' ? [client.allowInsecureRequests] : [],
  });
}

function openTicket(means: Means, sealed: string): Type.Static<typeof TicketSchema> | null {
  const plain = unseal(means.sealingKey, PURPOSE, Buffer.from(sealed, 'base64url'));
  const ticket: unknown = plain === null ? null : JSON.parse(plain.toString());
  if (!Value.Check(TicketSchema, ticket)) return null;
  const ends = ticket.issuedAt + means.limits.stepMinutes * 60_000;
  return means.clock.now().epochMilliseconds < ends ? ticket : null;
}

function verifiedEmail(claims: Readonly<Record<string, unknown>>): string | null {
  const { email, email_verified: verified } = claims;
  return verified === true && typeof email === 'string' ? email : null;
}

function unreachable(onFault: FaultListener): (error: unknown) => null {
  return (error) => {
    onFault(faultOf(error));
    return null;
  };
}

function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  // What OAuth calls the error (`invalid_client`, `access_denied`) is one of a fixed list; descriptions may say anything.
  return error instanceof client.ResponseBodyError || error instanceof client.AuthorizationResponseError
    ? `${code} ${error.error}`
    : code;
}

/** Whatever the provider answers or leaves out ends the sign-in, but is no fault of the house. */
function isRefusalOfProvider(error: unknown): boolean {
  return (
    error instanceof client.AuthorizationResponseError ||
    error instanceof client.ResponseBodyError ||
    error instanceof client.WWWAuthenticateChallengeError ||
    error instanceof client.ClientError
  );
}
