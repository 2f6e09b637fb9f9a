// The list of features. A new one adds its entry and its routes here, and nowhere else.
import { accountEntry, accountRoutes } from './features/account/index.ts';
import { permissionsEntry, permissionsRoutes } from './features/permissions/index.ts';

export const entries = [permissionsEntry, accountEntry];

export const featureRoutes = [...permissionsRoutes, ...accountRoutes] as const;
