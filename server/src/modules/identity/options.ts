import type { Platform } from '../../platform/means.ts';
import type { Words } from '@hengjian/contract';

/** Fresh random bytes, `count` of them. Passed in, so that tests can foresee what they need to. */
export type RandomBytes = (count: number) => Buffer;

/** The single sign-on of the government, an OpenID Connect provider. */
export interface OidcOptions {
  /** Issuer address; `http:` is accepted only because a provider inside a closed network may have nothing else. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What stands on the button. */
  readonly label: Words;
  /**
   * Whether somebody whose subject is not linked yet is taken to be the one person with the same e-mail address,
   * provided the issuer says that it has verified it. Off, an administrator links each person by subject.
   */
  readonly linkByVerifiedEmail: boolean;
}

/** How long things last. Settings of the house, not legal numbers; GB/T 22239-2019 8.1.4.1 asks that they exist. */
export interface SignInLimits {
  /** Wrong passwords or codes in a row that lock a login. */
  readonly failuresBeforeLock: number;
  readonly lockMinutes: number;
  /** A session ends this long after it began … */
  readonly sessionHours: number;
  /** … or when nothing was asked for this long. */
  readonly idleMinutes: number;
  /** How long the second step of a sign-in, or a visit to the single sign-on, may take. */
  readonly stepMinutes: number;
}

export const DEFAULT_LIMITS: SignInLimits = {
  failuresBeforeLock: 5,
  lockMinutes: 15,
  sessionHours: 12,
  idleMinutes: 120,
  stepMinutes: 10,
};

export interface IdentityOptions {
  /** Demo people may be become with one click. Never on where real data live. */
  readonly demo: boolean;
  /** 32 bytes under which second-factor secrets and sign-in steps are sealed; see `platform/key-file.ts`. */
  readonly keys: { readonly sealing: Buffer };
  /** Address people reach the house under, e.g. `https://hengjian.example.gov.cn`; decides cookie attributes. */
  readonly publicUrl: string;
  /** Path a person lands on after single sign-on; default `/office/`. */
  readonly landingPath?: string;
  readonly oidc?: OidcOptions;
  readonly limits?: Partial<SignInLimits>;
  readonly randomBytes?: RandomBytes;
}

/** What the use cases of this module work with. */
export interface Means extends Platform {
  readonly randomBytes: RandomBytes;
  readonly sealingKey: Buffer;
  readonly limits: SignInLimits;
}
