import { DEMO_PEOPLE } from '../modules/identity/index.ts';
import type { ComposedHouse } from './compose.ts';
import type { ServerOptions } from './options.ts';

/** The last thing a start prints: where to go, and whom one can be there. */
export async function announce(house: ComposedHouse, options: ServerOptions): Promise<void> {
  const address = house.app.addresses().find((one) => typeof one !== 'string');
  // Port 0 asks for any free one.
  const url = options.port === 0 ? `http://localhost:${address?.port ?? 0}` : options.publicUrl;
  const people = DEMO_PEOPLE.slice(0, 6).map(({ login, name }) => `${name} ${login}`);
  const lines = [
    '',
    `  衡鉴 Hengjian  ${url}`,
    `  办公 Office     ${url}/office/`,
    ...(options.empty ? [] : [`  演示人员，点一下即可登录 / demo people, one click: ${people.join('、')} …`]),
    '',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
