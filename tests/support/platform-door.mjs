import { installTemplates } from '../../src/app/install/install';
import { removeSample } from '../../src/app/install/remove-sample';
import { makePorts } from '../../src/platform/google-ports';

/**
 * The platform behind text doors, bundled and loaded into the stand-in by the contract suite. Plain JavaScript, because the
 * tests' type check knows no Google names.
 */

/** Calls `{port, method, args}`; the answer is `{value}`. */
export function callPort(json) {
  const { port, method, args } = JSON.parse(json);
  return JSON.stringify({ value: makePorts()[port][method](...args) });
}

/** Installs templates in one execution; `json` is the request. */
export function install(json) {
  return JSON.stringify(installTemplates(makePorts(), JSON.parse(json)));
}

/** Removes the sample rows in one execution. */
export function removeSampleRows() {
  return JSON.stringify(removeSample(makePorts()));
}
