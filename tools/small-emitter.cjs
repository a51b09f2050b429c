// Stands where eventemitter2 would: the rules engine uses `on` and `emitAsync` only, and 18 kB of the bundle's budget buy more elsewhere.
const SyncPromise = require('./sync-promise.cjs');

function EventEmitter() {}

EventEmitter.prototype.on = function on(name, listener) {
  this.heard = this.heard || new Map();
  this.heard.set(name, [...(this.heard.get(name) || []), listener]);
  return this;
};

EventEmitter.prototype.emitAsync = function emitAsync(name, ...given) {
  const listeners = (this.heard && this.heard.get(name)) || [];
  return SyncPromise.all(listeners.map((listener) => listener(...given)));
};

module.exports = EventEmitter;
