/** A name that every object has while the trap is set, as `constructor` is one that every object always has. */
export const TRAPPED = 'zzproto';

/**
 * Code that goes before the add-on: whoever looks up `TRAPPED` in an object that does not hold it itself is noted in the log of the
 * execution with the place in the code.
 */
export const trapCode = `Object.defineProperty(Object.prototype, '${TRAPPED}', {
  configurable: true,
  get: function () { console.log('inherited ' + new Error().stack.split('\\n').slice(2, 5).join('|')); return function () {}; },
  set: function (value) { Object.defineProperty(this, '${TRAPPED}', { value, configurable: true, enumerable: true, writable: true }); },
});\n`;
