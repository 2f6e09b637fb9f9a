import type pg from 'pg';

/** Every connection of the application works under this role, which owns nothing. */
export const APPLICATION_ROLE = 'hengjian_app';

/** The owner may not make the application's role, or may not work under it; says in both languages what to do. */
export class ApplicationRoleMissing extends Error {
  constructor(owner: string, cause: unknown) {
    super(
      [
        `数据库账户 ${owner} 既不能创建、也不能使用角色 ${APPLICATION_ROLE}。请数据库管理员执行以下两行，然后重新启动：`,
        `The database user ${owner} can neither make nor use the role ${APPLICATION_ROLE}. Have an administrator of the database run these lines, then start again:`,
        `  CREATE ROLE ${APPLICATION_ROLE} NOLOGIN;  -- 若已存在则跳过 skip where it exists`,
        `  GRANT ${APPLICATION_ROLE} TO "${owner}";`,
      ].join('\n'),
      { cause },
    );
    this.name = 'ApplicationRoleMissing';
  }
}

/**
 * Makes the application's role where there is none, and lets the owner work under it. The role belongs to the whole
 * server, so it may have been made by another owner, or by an administrator because ours may not make roles. Since
 * PostgreSQL 16 who makes a role may administer it but not work under it: that takes the grant.
 */
export async function ensureApplicationRole(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ owner: string; present: boolean }>(
    'SELECT current_user AS owner, EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS present',
    [APPLICATION_ROLE],
  );
  const { owner, present } = rows[0] ?? { owner: '', present: false };
  try {
    if (!present) await createRole(client);
    if (!(await mayWorkUnder(client)))
      await client.query(`GRANT ${APPLICATION_ROLE} TO ${client.escapeIdentifier(owner)}`);
    if (!(await mayWorkUnder(client))) throw new Error('the grant did not suffice');
  } catch (error) {
    throw new ApplicationRoleMissing(owner, error);
  }
}

async function createRole(client: pg.Client): Promise<void> {
  try {
    await client.query(`CREATE ROLE ${APPLICATION_ROLE} NOLOGIN`);
  } catch (error) {
    // Another database of this server was set up at the same moment.
    const made = error instanceof Error && 'code' in error && (error.code === '42710' || error.code === '23505');
    if (!made) throw error;
  }
}

/** Tries it: no question to the catalogue gives the same answer on PostgreSQL 15 to 18. */
async function mayWorkUnder(client: pg.Client): Promise<boolean> {
  try {
    await client.query(`SET ROLE ${APPLICATION_ROLE}`);
    await client.query('RESET ROLE');
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '42501') return false;
    throw error;
  }
}
