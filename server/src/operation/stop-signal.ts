/** Why the server stops, and with which exit code. */
export interface StopReason {
  readonly reason: string;
  readonly exitCode: number;
}

/** Waits for the first reason to stop; later ones change nothing. */
export class StopSignal {
  #first: StopReason | undefined;
  readonly #waiting = Promise.withResolvers<StopReason>();

  stop(reason: string, exitCode = 0): void {
    this.#first ??= { reason, exitCode };
    this.#waiting.resolve(this.#first);
  }

  get isStopping(): boolean {
    return this.#first !== undefined;
  }

  get stopped(): Promise<StopReason> {
    return this.#waiting.promise;
  }
}
