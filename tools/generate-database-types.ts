import pg from 'pg';

interface Column {
  readonly schema: string;
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly defaulted: boolean;
}

const COLUMNS = `
  SELECT n.nspname AS schema, c.relname AS table, a.attname AS column,
         format_type(a.atttypid, NULL) AS type, NOT a.attnotnull AS nullable,
         (a.atthasdef OR a.attidentity <> '' OR a.attgenerated <> '') AS defaulted
  FROM pg_attribute a
  JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p', 'v') AND NOT c.relispartition
  JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE a.attnum > 0 AND NOT a.attisdropped
    AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'graphile_worker', 'public') AND n.nspname !~ '^pg_'
  ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C", a.attname COLLATE "C"`;

/** jsonb leaves the database as `unknown`, so that every reader has to parse it; it goes in as JSON text. */
const TYPES: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  'character varying': 'string',
  date: 'string',
  daterange: 'string',
  datemultirange: 'string',
  tstzrange: 'string',
  tsvector: 'string',
  inet: 'string',
  smallint: 'number',
  integer: 'number',
  bigint: 'number',
  'double precision': 'number',
  real: 'number',
  numeric: 'string',
  boolean: 'boolean',
  bytea: 'Buffer',
  jsonb: 'Json',
  json: 'Json',
  'timestamp with time zone': 'Timestamp',
};

/** The Kysely types of every table of every module, read from the database at `url`. */
export async function generateDatabaseTypes(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Column>(COLUMNS);
    return render(rows);
  } finally {
    await client.end();
  }
}

function render(columns: readonly Column[]): string {
  const tables = Map.groupBy(columns, ({ schema, table }) => `${schema}.${table}`);
  const bodies = [...tables].map(([name, members]) => {
    const lines = members.map((column) => `  ${column.column}: ${typeOf(column)};`);
    return `export interface ${pascal(name)} {\n${lines.join('\n')}\n}\n`;
  });
  const index = [...tables.keys()].map((name) => `  '${name}': ${pascal(name)};`);
  return [
    '// Generated from the migrated database by `npm run generate`. Do not edit.',
    "import type { ColumnType } from 'kysely';",
    '',
    'type Generated<T> = T extends ColumnType<infer S, infer I, infer U>',
    '  ? ColumnType<S, I | undefined, U>',
    '  : ColumnType<T, T | undefined, T>;',
    'export type Json = ColumnType<unknown, string, string>;',
    'export type Timestamp = ColumnType<Date, Date | string, Date | string>;',
    '',
    ...bodies,
    `export interface DB {\n${index.join('\n')}\n}\n`,
  ].join('\n');
}

function typeOf({ schema, table, column, type, nullable, defaulted }: Column): string {
  const array = type.endsWith('[]');
  const base = TYPES[array ? type.slice(0, -2) : type];
  if (base === undefined) throw new Error(`no TypeScript type for ${type} (${schema}.${table}.${column})`);
  const plain = `${array ? `${base}[]` : base}${nullable ? ' | null' : ''}`;
  return defaulted ? `Generated<${plain}>` : plain;
}

function pascal(name: string): string {
  return name
    .split(/[._]/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
}
