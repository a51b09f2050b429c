// The `Promise` that the build gives to the rules engine and its event emitter: it settles inside the call.
function SyncPromise(executor) {
  this.state = 'pending';
  this.value = undefined;
  this.waiting = [];
  runExecutor(this, executor);
}

function runExecutor(promise, executor) {
  const fulfil = (value) => settle(promise, 'fulfilled', value);
  const reject = (reason) => settle(promise, 'rejected', reason);
  try {
    executor(fulfil, reject);
  } catch (error) {
    reject(error);
  }
}

function settle(promise, state, value) {
  if (promise.state !== 'pending') return;
  if (state === 'fulfilled' && value && typeof value.then === 'function') {
    value.then(
      (later) => settle(promise, 'fulfilled', later),
      (reason) => settle(promise, 'rejected', reason),
    );
    return;
  }
  promise.state = state;
  promise.value = value;
  promise.waiting.splice(0).forEach((run) => run());
}

function answer(promise, onFulfilled, onRejected, resolve, reject) {
  const handler = promise.state === 'fulfilled' ? onFulfilled : onRejected;
  if (typeof handler !== 'function') return promise.state === 'fulfilled' ? resolve(promise.value) : reject(promise.value);
  try {
    return resolve(handler(promise.value));
  } catch (error) {
    return reject(error);
  }
}

SyncPromise.prototype.then = function (onFulfilled, onRejected) {
  return new SyncPromise((resolve, reject) => {
    const run = () => answer(this, onFulfilled, onRejected, resolve, reject);
    if (this.state === 'pending') this.waiting.push(run);
    else run();
  });
};

SyncPromise.prototype.catch = function (onRejected) {
  return this.then(undefined, onRejected);
};

SyncPromise.resolve = (value) => (value instanceof SyncPromise ? value : new SyncPromise((resolve) => resolve(value)));

SyncPromise.reject = (reason) => new SyncPromise((_resolve, reject) => reject(reason));

SyncPromise.all = (values) =>
  new SyncPromise((resolve, reject) => {
    const results = [];
    let left = values.length;
    if (left === 0) resolve(results);
    values.forEach((value, at) =>
      SyncPromise.resolve(value).then((result) => {
        results[at] = result;
        left -= 1;
        if (left === 0) resolve(results);
      }, reject),
    );
  });

module.exports = SyncPromise;
