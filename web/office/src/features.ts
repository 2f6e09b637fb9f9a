// The list of features. A new one adds its entry and its routes here, and nowhere else.
import { accountEntry, accountRoutes } from './features/account/index.ts';
import { auditEntry, auditRoutes } from './features/audit/index.ts';
import { certificatesEntry, certificatesRoutes } from './features/certificates/index.ts';
import { conflictsEntry, conflictsRoutes } from './features/conflicts/index.ts';
import { ceremonyRoute, drawsEntry, drawsRoutes } from './features/draws/index.ts';
import { importsEntry, importsRoutes } from './features/imports/index.ts';
import { inspectorsEntry, inspectorsRoutes } from './features/inspectors/index.ts';
import { institutionsEntry, institutionsRoutes } from './features/institutions/index.ts';
import { libraryEntry, libraryRoutes } from './features/library/index.ts';
import { logEntry, logRoutes } from './features/log/index.ts';
import { openDataEntry, openDataRoutes } from './features/open-data/index.ts';
import { peopleEntry, peopleRoutes } from './features/people/index.ts';
import { permissionsEntry, permissionsRoutes } from './features/permissions/index.ts';
import { plansEntry, plansRoutes } from './features/plans/index.ts';
import { subscriptionsEntry, subscriptionsRoutes } from './features/subscriptions/index.ts';
import { workbenchEntry, workbenchRoutes } from './features/workbench/index.ts';

export const entries = [
  workbenchEntry,
  plansEntry,
  drawsEntry,
  certificatesEntry,
  institutionsEntry,
  inspectorsEntry,
  conflictsEntry,
  importsEntry,
  libraryEntry,
  logEntry,
  auditEntry,
  openDataEntry,
  peopleEntry,
  subscriptionsEntry,
  permissionsEntry,
  accountEntry,
];

export const featureRoutes = [
  ...workbenchRoutes,
  ...plansRoutes,
  ...drawsRoutes,
  ...certificatesRoutes,
  ...institutionsRoutes,
  ...inspectorsRoutes,
  ...conflictsRoutes,
  ...importsRoutes,
  ...libraryRoutes,
  ...logRoutes,
  ...auditRoutes,
  ...openDataRoutes,
  ...peopleRoutes,
  ...subscriptionsRoutes,
  ...permissionsRoutes,
  ...accountRoutes,
] as const;

/** Pages that fill the whole screen, without the shell around them. */
export const bareRoutes = [ceremonyRoute] as const;
