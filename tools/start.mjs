// `npm start`: install, build, run the server. Plain JavaScript: this must work on Node 20.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectNode, runToEnd } from './child.mjs';
import { ensureInstalled, root } from './install.mjs';
import { giveUp } from './say.mjs';

const HELP = `衡鉴 Hengjian

npm start [-- 选项 options]
  --empty       空库启动，不载入演示数据  start without the demonstration data
  --nation      全国规模的演示数据（首次启动需数分钟）
                demonstration data of the nation's size (the first start takes minutes)
  --port N      监听端口                  port to listen on
  --data DIR    数据目录（默认 .data）    data directory (default .data)
  --help        显示本说明                show this text

DATABASE_URL    使用已有的 PostgreSQL，而非自带的
                use a PostgreSQL of your own instead of the embedded one
`;

const args = process.argv.slice(2);
const options = readOptions();
if (options.help) {
  process.stdout.write(HELP);
  process.exit(0);
}
// Look before a long installation, not after it: whoever started us may have gone meanwhile.
const starters = findStarters();
await ensureInstalled();
const built = await runToEnd([join(root, 'tools', 'build.ts')]);
if (built !== 0) process.exit(built);
runServer();

function readOptions() {
  try {
    const { values } = parseArgs({
      args,
      options: {
        empty: { type: 'boolean' },
        nation: { type: 'boolean' },
        port: { type: 'string' },
        data: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.port !== undefined && !(/^\d{1,5}$/u.test(values.port) && Number(values.port) <= 65_535)) {
      giveUp(
        `--port 应为 0 至 65535 的整数，而不是“${values.port}”。`,
        `--port is a number from 0 to 65535, not "${values.port}".`,
      );
    }
    return values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return giveUp(`无法识别的选项。可用选项见 npm start -- --help。`, `${reason}. See npm start -- --help.`);
  }
}

/**
 * The server gets a session of its own, so that Ctrl-C reaches it once, through us, and not again from npm and the
 * terminal. Its channel closes when we die, however we die: it then stops by itself.
 */
function runServer() {
  const server = spawn(projectNode(), [join(root, 'server', 'src', 'main.ts'), ...args], {
    cwd: process.cwd(),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: process.platform !== 'win32',
  });
  let lastAsked = Number.NEGATIVE_INFINITY;
  const ask = () => {
    // One Ctrl-C arrives from the terminal and again from npm.
    if (performance.now() - lastAsked < 500) return;
    lastAsked = performance.now();
    server.kill('SIGTERM');
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, ask);
  server.once('error', (error) =>
    giveUp(`无法启动服务：${error.message}`, `Cannot start the server: ${error.message}`),
  );
  server.once('exit', (code) => process.exit(code ?? 1));
  const watch = setInterval(() => {
    if (starters.every(({ pid, startedAt }) => startOf(pid) === startedAt)) return;
    clearInterval(watch);
    ask();
  }, 500);
}

/**
 * npm and the shell it puts between us: when either is gone, nobody can press Ctrl-C any more. A person's own shell is
 * not watched, since `nohup` exists.
 */
function findStarters() {
  if (process.env['npm_lifecycle_event'] === undefined) return [];
  const chain = [process.ppid];
  if (process.platform === 'linux' && /^(?:sh|dash|bash|busybox)$/u.test(procFile(process.ppid, 'comm').trim())) {
    chain.push(Number(statFields(process.ppid)[1]));
  }
  return chain.filter((pid) => pid > 0).map((pid) => ({ pid, startedAt: startOf(pid) }));
}

/** When this process began, so that a pid used again is not taken for it. Elsewhere than on Linux: who our parent is. */
function startOf(pid) {
  if (process.platform !== 'linux') return String(process.ppid);
  const fields = statFields(pid);
  return fields[0] === 'Z' ? undefined : fields[19];
}

/** The fields of /proc/<pid>/stat after the command, which itself may hold blanks: state, ppid, … */
function statFields(pid) {
  const text = procFile(pid, 'stat');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function procFile(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
