/** Loaded before every test of the core: the clock and chance throw, and what Apps Script does not have is gone. */
const missing = ['TextEncoder', 'TextDecoder', 'URL', 'URLSearchParams', 'structuredClone', 'atob', 'btoa', 'fetch', 'crypto'];

const noClock = (what: string) =>
  new Error(`${what} read the clock. The core has none: take \`now\` as an argument, and write the time out in the test.`);

const RealDate = Date;

const FrozenDate = new Proxy(RealDate, {
  construct(target, values, newTarget) {
    if (values.length === 0 && newTarget === FrozenDate) throw noClock('new Date()');
    return Reflect.construct(target, values, newTarget) as Date;
  },
  apply() {
    throw noClock('Date()');
  },
});

RealDate.now = function now() {
  throw noClock('Date.now()');
};

Math.random = function random() {
  throw new Error('Math.random was called. The core has no chance: derive the value from a digest of the row.');
};

RealDate.prototype.constructor = FrozenDate;
globalThis.Date = FrozenDate;

for (const name of missing) Object.defineProperty(globalThis, name, { configurable: true, value: undefined });

export {};
