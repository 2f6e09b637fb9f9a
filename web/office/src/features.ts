// The list of features. A new one adds its entry and its routes here, and nowhere else.
import { accountEntry, accountRoutes } from './features/account/index.ts';
import { permissionsEntry, permissionsRoutes } from './features/permissions/index.ts';
import { plansEntry, plansRoutes } from './features/plans/index.ts';

export const entries = [plansEntry, permissionsEntry, accountEntry];

export const featureRoutes = [...plansRoutes, ...permissionsRoutes, ...accountRoutes] as const;
