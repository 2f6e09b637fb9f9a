/** What an event of another module carries: read here as any input from outside is. */
export type Payload = Readonly<Record<string, unknown>>;

export function text(payload: Payload, name: string): string {
  const value = payload[name];
  if (typeof value !== 'string') throw new TypeError(`an event told of lacks ${name}`);
  return value;
}

export function texts(payload: Payload, name: string): readonly string[] {
  const value = payload[name];
  if (!Array.isArray(value) || !value.every((one) => typeof one === 'string'))
    throw new TypeError(`an event told of lacks ${name}`);
  return value;
}

export function flag(payload: Payload, name: string): boolean {
  const value = payload[name];
  if (typeof value !== 'boolean') throw new TypeError(`an event told of lacks ${name}`);
  return value;
}
