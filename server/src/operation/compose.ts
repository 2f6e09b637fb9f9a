import { buildHouse, type House, type Module } from '../house.ts';
import { createCredentials, type CredentialsMeans, publicCredentials } from '../modules/credentials/index.ts';
import { createIdentity, findPerson, type Identity, type OidcOptions } from '../modules/identity/index.ts';
import { createInspection, inspectionTimeline, type InspectionMeans } from '../modules/inspection/index.ts';
import { createLibrary, createLibraryImports, type LibraryImportMeans } from '../modules/library/index.ts';
import { createEmailChannel, createNotices } from '../modules/notices/index.ts';
import { createOpenData } from '../modules/open-data/index.ts';
import { createPortal, loadPortalAssets } from '../modules/portal/index.ts';
import { createRegistry, signatoriesOn } from '../modules/registry/index.ts';
import { certificateTimeline, countAffected, createAnnexImport, createScope } from '../modules/scope/index.ts';
import { createSubscriptions } from '../modules/subscriptions/index.ts';
import { createSigner, createTransparency, type HeadSigner } from '../modules/transparency/index.ts';
import { officialDate } from '../platform/clock.ts';
import type { Documents } from '../platform/documents/index.ts';
import { createFileStore } from '../platform/files/index.ts';
import type { AppOptions } from '../platform/http/index.ts';
import type { Platform } from '../platform/means.ts';
import type { PdfSigning } from '../platform/pdf-signing/index.ts';
import { credentialsMeans } from './credentials-means.ts';
import { inspectionMeans } from './inspection-means.ts';
import { libraryMeans } from './library-means.ts';
import { ed25519FromSeed } from './log-key.ts';
import { portalSources } from './portal-sources.ts';
import { registerSources } from './register/register-sources.ts';
import { subscriptionsMeans } from './subscriptions-means.ts';

/** What documents are rendered and signed with. */
export interface Paper {
  readonly documents: Documents;
  readonly signing: PdfSigning;
}

export interface HouseSettings {
  readonly demo: boolean;
  /** Webhooks may lead to addresses of the own network. */
  readonly privateWebhooks: boolean;
  readonly publicUrl: string;
  /** Name of the transparency log: the first line of its checkpoints. */
  readonly logOrigin: string;
  /** 32 bytes each. */
  readonly keys: {
    readonly sealing: Buffer;
    readonly log: Buffer;
    /** Salts the hashes by which people are found in two institutions; never leaves the server. */
    readonly people: Buffer;
    /** Signs certificates and answers. */
    readonly credential: Buffer;
  };
  readonly oidc: OidcOptions | null;
  readonly smtp: { readonly url: string; readonly from: string } | null;
  /** Renders and signs official paper; null where a test does without. */
  readonly paper: Paper | null;
  /** Where uploaded files are kept. */
  readonly filesDir: string;
  /** Region of the office the portal speaks for; 000000 for the nation. */
  readonly portalRegion: string;
  /** The public pages need their built script; tests of other things do without. */
  readonly portal: boolean;
  readonly http: AppOptions;
}

export interface ComposedHouse extends House, Pick<Identity, 'createAdministrator'> {
  /** Signs the heads of the log. */
  readonly signer: HeadSigner;
}

/** The composition root: which modules the house has, and what each is given. */
export async function composeHouse(platform: Platform, settings: HouseSettings): Promise<ComposedHouse> {
  const signer = createSigner(settings.logOrigin, ed25519FromSeed(settings.keys.log));
  const means = inspectionMeans(platform, signer);
  const identity = createIdentity(platform, {
    demo: settings.demo,
    keys: settings.keys,
    publicUrl: settings.publicUrl,
    ...(settings.oidc && { oidc: settings.oidc }),
  });
  const credentials = { ...credentialsMeans(platform, signer, settings), ...paperMeans(settings) };
  const modules: readonly Module[] = [
    identity,
    createTransparency(platform, signer),
    createRegistry(
      { ...means, files: createFileStore(settings.filesDir), personKey: settings.keys.people },
      {
        timelineSources: [certificateTimeline(means), inspectionTimeline()],
        importTargets: [
          createAnnexImport(means),
          ...createLibraryImports(libraryImportMeans(platform, settings.portalRegion)),
        ],
      },
    ),
    createLibrary(libraryMeans(platform, settings.portalRegion)),
    createScope(means),
    createCredentials(credentials),
    createOpenData(means),
    createSubscriptions(subscriptionsMeans(means, settings)),
    createInspection(means),
    createNotices(platform, {
      channels:
        settings.smtp === null ? [] : [createEmailChannel({ smtpUrl: settings.smtp.url, from: settings.smtp.from })],
      officeUrl: `${settings.publicUrl}/office`,
    }),
    ...(settings.portal ? [portal(means, settings, signer, credentials)] : []),
  ];
  const house = await buildHouse(platform, modules, settings.http);
  return { ...house, signer, createAdministrator: (first) => identity.createAdministrator(first) };
}

/** Lists brought into the library: who brought them, and which standards annexes rest on. */
function libraryImportMeans(platform: Platform, region: string): LibraryImportMeans {
  return {
    ...libraryMeans(platform, region),
    async findHolder(tx, personId) {
      const person = await findPerson(tx, personId);
      if (person === null || person.deactivatedAt !== null) return null;
      const { id: organisationId, region } = person.organisation;
      return { personId, organisationId, region, roles: person.roles };
    },
    async standardsInAnnexes(tx, numbers) {
      return new Set((await countAffected(tx, numbers, officialDate(platform.clock.now()))).keys());
    },
  };
}

/** Certificates on paper, in a house that has what they are made with. */
function paperMeans({ paper, filesDir }: HouseSettings): Pick<CredentialsMeans, 'paper'> {
  return paper === null ? {} : { paper: { ...paper, files: createFileStore(filesDir), signatoriesOf: signatoriesOn } };
}

function portal(
  means: InspectionMeans,
  { publicUrl, demo, portalRegion }: HouseSettings,
  signer: HeadSigner,
  credentials: CredentialsMeans,
): Module {
  const register = registerSources(means, publicCredentials(credentials), portalRegion);
  return createPortal({
    clock: means.clock,
    sources: portalSources(means, register),
    assets: loadPortalAssets(),
    site: {
      organiser: ORGANISER,
      demo,
      publicUrl,
      log: { origin: signer.origin, key: signer.verifierKey },
      officePath: '/office/',
    },
  });
}

/** Until the office can set its name, the portal speaks for the demo bureau. */
const ORGANISER = { zh: '上海市市场监管局（演示）', en: 'Shanghai Market Regulation Bureau (demo)' };
