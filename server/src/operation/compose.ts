import { buildHouse, type House, type Module } from '../house.ts';
import { createIdentity, type OidcOptions } from '../modules/identity/index.ts';
import { createInspection } from '../modules/inspection/index.ts';
import { createSigner, createTransparency } from '../modules/transparency/index.ts';
import type { AppOptions } from '../platform/http/index.ts';
import type { Platform } from '../platform/means.ts';
import { inspectionMeans } from './inspection-means.ts';
import { ed25519FromSeed } from './log-key.ts';

export interface HouseSettings {
  readonly demo: boolean;
  readonly publicUrl: string;
  /** Name of the transparency log: the first line of its checkpoints. */
  readonly logOrigin: string;
  /** 32 bytes each. */
  readonly keys: { readonly sealing: Buffer; readonly log: Buffer };
  readonly oidc: OidcOptions | null;
  readonly smtp: { readonly url: string; readonly from: string } | null;
  /** Where uploaded files are kept. */
  readonly filesDir: string;
  readonly http: AppOptions;
}

export interface ComposedHouse extends House {
  readonly verifierKey: string;
  /** What has to be done once at every start, when the database is there. */
  start(): Promise<void>;
}

/** The composition root: which modules the house has, and what each is given. */
export async function composeHouse(platform: Platform, settings: HouseSettings): Promise<ComposedHouse> {
  const signer = createSigner(settings.logOrigin, ed25519FromSeed(settings.keys.log));
  const transparency = createTransparency(platform, signer);
  const modules: readonly Module[] = [
    createIdentity(platform, {
      demo: settings.demo,
      keys: settings.keys,
      publicUrl: settings.publicUrl,
      ...(settings.oidc && { oidc: settings.oidc }),
    }),
    transparency,
    createInspection(inspectionMeans(platform, signer)),
  ];
  const house = await buildHouse(platform, modules, settings.http);
  return { ...house, verifierKey: signer.verifierKey, start: () => transparency.start() };
}
