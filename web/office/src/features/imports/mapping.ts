/** Key of a registry column → index of the file's column. */
export type Mapping = Readonly<Record<string, number>>;

export function columnsOf(mapping: Mapping): ReadonlyMap<number, string> {
  return new Map(Object.entries(mapping).map(([key, index]) => [index, key]));
}

/** Gives a column another meaning; whatever column had that meaning before loses it. */
export function assign(mapping: Mapping, index: number, key: string | null): Mapping {
  const rest = Object.entries(mapping).filter(([known, column]) => column !== index && known !== key);
  return Object.fromEntries(key === null ? rest : [...rest, [key, index]]);
}
