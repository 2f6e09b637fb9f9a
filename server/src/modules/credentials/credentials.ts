import type { Module } from '../../house.ts';
import type { CredentialsMeans } from './means.ts';

/** Signed proofs of certificates, and the three answers to whoever asks. */
export function createCredentials(_means: CredentialsMeans): Module {
  return { name: 'credentials' };
}
