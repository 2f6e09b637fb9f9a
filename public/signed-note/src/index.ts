export { fromBase64, toBase64 } from './base64.ts';
export {
  type Checkpoint,
  formatCheckpoint,
  openCheckpoint,
  parseCheckpoint,
  type CheckpointCode,
} from './checkpoint.ts';
export { verifyEd25519 } from './ed25519.ts';
export { type Note, type NoteCode, type NoteSignature, openNote, parseNote, type Signer, signNote } from './note.ts';
export {
  formatVerifierKey,
  keyIdOf,
  parseVerifierKey,
  type VerifierKey,
  type VerifierKeyCode,
} from './verifier-key.ts';
