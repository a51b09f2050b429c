const { join } = require('node:path');

const promise = JSON.stringify(join(__dirname, 'sync-promise.cjs'));
const noTimers = 'var setImmediate, setTimeout = function () { throw new Error("no timers here"); }, clearTimeout = setTimeout;';

/**
 * What makes json-rules-engine an ordinary function: it (and the small emitter it is given) gets a Promise that settles
 * inside the call, and no timers, because Apps Script has no macrotasks and `engine.run()` must be done when it returns.
 * Put before each of their files, by the build and by the tests alike.
 */
exports.syncPromiseBanner = `var Promise = require(${promise});${noTimers}\n`;

/** True for the files that get the banner. */
exports.isEngineFile = (file) => /[\\/]node_modules[\\/]json-rules-engine[\\/]dist[\\/]/.test(file);
