export { createCredentials } from './credentials.ts';
export type { CredentialsMeans } from './means.ts';
