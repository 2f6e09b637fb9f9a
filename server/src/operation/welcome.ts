import { DEMO_PEOPLE } from '../modules/identity/index.ts';
import type { ComposedHouse } from './compose.ts';
import type { FirstSignIn } from './first-administrator.ts';
import type { HouseKind } from './house-kind.ts';
import type { ServerOptions } from './options.ts';

/** The last thing a start prints: where to go, and as whom one can be there. */
export function announce(
  house: ComposedHouse,
  options: ServerOptions,
  who: { readonly kind: HouseKind; readonly first: FirstSignIn | null },
): void {
  const address = house.app.addresses().find((one) => typeof one !== 'string');
  // Port 0 asks for any free one.
  const url = options.port === 0 ? `http://localhost:${address?.port ?? 0}` : options.publicUrl;
  const lines = ['', `  衡鉴 Hengjian  ${url}`, `  办公 Office     ${url}/office/`, ...whoMayEnter(who), ''];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function whoMayEnter({ kind, first }: { readonly kind: HouseKind; readonly first: FirstSignIn | null }): string[] {
  if (kind === 'demo') {
    const people = DEMO_PEOPLE.slice(0, 6).map(({ login, name }) => `${name} ${login}`);
    return [
      `  演示人员，点一下即可登录 / demo people, one click: ${people.join('、')} …`,
      '  导览 Guided tour  docs/guide/README.zh-CN.md · docs/guide/README.md',
    ];
  }
  if (first === null) return [];
  return [
    '',
    '  首位系统管理员（口令只显示这一次，首次登录时须更换）',
    '  The first administrator (this password is shown once, and replaced at the first sign-in)',
    `    登录名 login     ${first.login}`,
    `    口令   password  ${first.password}`,
  ];
}
