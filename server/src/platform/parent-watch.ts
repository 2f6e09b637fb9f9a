/**
 * Stops the server when the process that started it is gone, even by `kill -9`. `tools/start.mjs` gives us a channel;
 * the system closes it with its other end. A server started in any other way has no channel and is not watched.
 */
export function stopWithParent(stop: () => void): void {
  if (process.channel === undefined) return;
  process.once('disconnect', stop);
  // A parent that died while we were loading has already closed it.
  if (!process.connected) stop();
  // The channel must not keep a server alive that has nothing else to do.
  process.channel?.unref();
}
