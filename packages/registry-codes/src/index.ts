export {
  type CertificateNumber,
  type CertificateNumberRefusal,
  type CertificateNumberWarning,
  certificateNumberText,
  parseCertificateNumber,
} from './certificate-number.ts';
export { certificateFields, certificateIssuers, certificateSectors } from './certificate-dictionaries.ts';
export type { CodeEntry, TwoLanguages } from './code-entry.ts';
export { codeCharacters } from './code-characters.ts';
export { ancestorsOf, childrenOf, findRegion, isWithin, type Region, type RegionKind, regions } from './regions.ts';
export {
  type CheckedUscc,
  checkUscc,
  composeUscc,
  organisationCheckCharacter,
  type UsccRefusal,
  type UsccWarning,
  usccCheckCharacter,
  usccText,
} from './uscc.ts';
