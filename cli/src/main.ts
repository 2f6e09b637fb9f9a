import { COMMANDS } from './commands.ts';
import { complain, USAGE_ERROR } from './complaint.ts';
import { helpText } from './help.ts';

/** Finds the command by its words and runs it. Resolves to the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const command = COMMANDS.find(({ words }) => words.every((word, i) => args[i] === word));
  if (args.length === 0 || args.includes('--help') || args.includes('-h') || args[0] === 'help') {
    process.stdout.write(helpText(command === undefined ? COMMANDS : [command]));
    return 0;
  }
  if (command === undefined) {
    complain({ code: 'COMMAND_UNKNOWN', at: args.slice(0, 2).join(' ') });
    return USAGE_ERROR;
  }
  const run = await command.load();
  return run(args.slice(command.words.length));
}
