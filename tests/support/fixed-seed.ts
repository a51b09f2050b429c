/**
 * Loaded before every test: fast-check draws its seed from the clock and from chance, and gets `RUNSHEET_SEED` or a
 * fixed number instead, so that a run can be repeated. Nobody else notices.
 */
const seed = Number(process.env['RUNSHEET_SEED'] ?? 20261120);
const readClock = Date.now;
const drawNumber = Math.random;

/** Who called the replaced function: the fourth line of a stack, after the message, this function and that one. */
const isFastCheck = (): boolean => (new Error().stack ?? '').split('\n')[3]?.includes('/node_modules/fast-check/') ?? false;

Date.now = function now() {
  return isFastCheck() ? seed : readClock();
};

Math.random = function random() {
  return isFastCheck() ? 0 : drawNumber();
};

export {};
