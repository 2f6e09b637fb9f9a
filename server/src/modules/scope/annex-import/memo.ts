/** Distinct texts remembered; a file of nothing but different ones is then read without any help. */
const MOST = 50_000;

/** The same texts come again and again in an annex: each is worked out once. */
export function memo<Value>(work: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const had = known.get(text);
    if (had !== undefined) return had;
    const value = work(text);
    if (known.size >= MOST) known.clear();
    known.set(text, value);
    return value;
  };
}
