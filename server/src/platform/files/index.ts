export { createFileStore, type FileRefusal, type FileStore, type StoredFile } from './file-store.ts';
