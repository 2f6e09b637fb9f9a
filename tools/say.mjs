// What the commands tell a person: one short line in each language. Plain JavaScript: this must work on Node 20.

/** @param {string} zh @param {string} en */
export function say(zh, en) {
  process.stdout.write(`${zh}  ${en}\n`);
}

/** Says what is wrong and what to do, and ends. @param {string} zh @param {string} en @returns {never} */
export function giveUp(zh, en) {
  process.stderr.write(`\n${zh}\n${en}\n`);
  process.exit(1);
}

/** Seconds since `start` (of `performance.now()`), for people. @param {number} start */
export function secondsSince(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
