// Runs project files under Node 26 and waits. Plain JavaScript: this must work on Node 20.
import { spawn } from 'node:child_process';
import { root } from './install.mjs';
import { nodeBinary } from './node-binary.mjs';
import { giveUp } from './say.mjs';

/** The Node to run the project with; ends the process with the way out where there is none. */
export function projectNode() {
  try {
    return nodeBinary();
  } catch (error) {
    return giveUp(
      `缺少 Node 26，且未安装随附的版本（可选依赖可能被跳过）。请执行 npm install --include=optional，或安装 Node 26。`,
      error instanceof Error ? error.message : String(error),
    );
  }
}

/**
 * @param {string[]} args of Node, beginning with the file to run
 * @param {NodeJS.ProcessEnv} [env] added to ours
 * @returns {Promise<number>} its exit code; 1 when a signal ended it
 */
export function runToEnd(args, env = {}) {
  const child = spawn(projectNode(), args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  const forward = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, forward);
  return new Promise((resolve) => {
    child.once('error', (error) =>
      giveUp(`无法运行 ${args[0]}：${error.message}`, `Cannot run ${args[0]}: ${error.message}`),
    );
    child.once('exit', (code) => {
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, forward);
      resolve(code ?? 1);
    });
  });
}
