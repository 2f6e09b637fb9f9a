import { commitmentOf, isSecret } from './secret.ts';

/*
 * Secrets of a party in this browser. Each stands under its own commitment, so none is ever written over: not by a second
 * window, not by somebody who starts anew after a failed sending. They go only when the party says so, after the reveal.
 */
export interface SecretStore {
  /** False where the browser keeps nothing (private window, full disk): the party must then keep it elsewhere. */
  keep(secret: string): boolean;
  /** The secret of a commitment, whole and unharmed. */
  find(commitment: string): string | undefined;
  /** The one kept last and not yet committed to, so that a reload goes on with it. */
  newest(): string | undefined;
  forget(): void;
}

export function secretStore(storage: Storage, drawId: string, source: string): SecretStore {
  const prefix = `hengjian.secret.${drawId}.${source}.`;
  const newestKey = `${prefix}newest`;
  const find = (commitment: string): string | undefined => {
    const secret = read(storage, prefix + commitment);
    return secret !== undefined && isSecret(secret) && commitmentOf(secret) === commitment ? secret : undefined;
  };
  return {
    keep(secret) {
      const commitment = commitmentOf(secret);
      try {
        storage.setItem(prefix + commitment, secret);
        storage.setItem(newestKey, commitment);
      } catch {
        return false;
      }
      return find(commitment) === secret;
    },
    find,
    newest() {
      const commitment = read(storage, newestKey);
      return commitment === undefined ? undefined : find(commitment);
    },
    forget() {
      const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i));
      for (const key of keys) if (key?.startsWith(prefix) === true) storage.removeItem(key);
    },
  };
}

function read(storage: Storage, key: string): string | undefined {
  try {
    return storage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}
