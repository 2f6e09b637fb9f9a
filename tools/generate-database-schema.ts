import pg from 'pg';

interface Line {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly rights: string;
}

const LINES = `
  SELECT n.nspname || '.' || c.relname AS table, a.attname AS column, format_type(a.atttypid, a.atttypmod) AS type,
         NOT a.attnotnull AS nullable,
         concat_ws(', ',
           CASE WHEN has_table_privilege('hengjian_app', c.oid, 'SELECT') THEN 'SELECT' END,
           CASE WHEN has_table_privilege('hengjian_app', c.oid, 'INSERT') THEN 'INSERT' END,
           CASE WHEN has_any_column_privilege('hengjian_app', c.oid, 'UPDATE') THEN 'UPDATE' END,
           CASE WHEN has_table_privilege('hengjian_app', c.oid, 'DELETE') THEN 'DELETE' END) AS rights
  FROM pg_attribute a
  JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p') AND NOT c.relispartition
  JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE a.attnum > 0 AND NOT a.attisdropped
    AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'graphile_worker', 'public') AND n.nspname !~ '^pg_'
  ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C", a.attnum`;

/** Every table with its columns and what the application's role may do with it, as a page to read. */
export async function generateDatabaseSchema(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Line>(LINES);
    const tables = [...Map.groupBy(rows, ({ table }) => table)];
    return [
      '# Database schema',
      '',
      'Generated from the migrations by `npm run generate`. Rights are those of `hengjian_app`, the role the application works under: what is not listed, the database refuses.',
      '',
      ...tables.flatMap(([table, columns]) => [
        `## ${table}`,
        '',
        `Rights: ${columns[0]?.rights || 'none'}`,
        '',
        '| column | type | |',
        '|---|---|---|',
        ...columns.map(({ column, type, nullable }) => `| ${column} | ${type} | ${nullable ? 'may be null' : ''} |`),
        '',
      ]),
    ].join('\n');
  } finally {
    await client.end();
  }
}
