/** A text in both languages; Chinese is shown first. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** Runs with the arguments behind the command's words; resolves to the exit code. */
export type Run = (args: readonly string[]) => Promise<number>;

/**
 * One line of the command table. `load` imports the command's file only when it is called for, so that checking a draw
 * never waits for, or needs, the parts that run a server.
 */
export interface Command {
  readonly words: readonly [string, ...string[]];
  readonly usage: string;
  readonly about: Bilingual;
  readonly load: () => Promise<Run>;
}
