import { types } from 'node:util';
import { ServiceError } from './service-error';

/** Thrown away by the caller: a Date anywhere empties the whole answer. */
const emptied = Symbol('emptied');
const unsupported = 'The script completed but the returned value is not a supported return type.';

/** Throws Google's text where a page cannot hand this value to the server. */
export function checkRpcArgument(value: unknown, position = 0, above: readonly object[] = []): void {
  if (value === null || value === undefined || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return;
  if (typeof value !== 'object' || above.includes(value) || !isPlainData(value)) {
    throw new ServiceError(`Failed due to illegal value in property: ${position}`);
  }
  for (const item of Object.values(value)) checkRpcArgument(item, position, [...above, value]);
}

/** What the page gets of a returned value: plain data; `null` where a Date was anywhere in it. */
export function convertRpcResult(value: unknown): unknown {
  try {
    return convert(value, []);
  } catch (error) {
    if (error === emptied) return null;
    throw error;
  }
}

function convert(value: unknown, above: readonly object[]): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object') throw new ServiceError(unsupported);
  if (types.isDate(value)) throw emptied;
  if (ArrayBuffer.isView(value) || types.isProxy(value) || above.includes(value)) throw new ServiceError(unsupported);
  return convertObject(value, above);
}

function convertObject(value: object, above: readonly object[]): unknown {
  if (types.isMap(value) || types.isSet(value) || types.isRegExp(value)) return {};
  const inside = [...above, value];
  if (Array.isArray(value)) return Array.from(value, (item) => convert(item, inside));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => [key, convert(item, inside)]),
  );
}

function isPlainData(value: object): boolean {
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || (typeof prototype === 'object' && Object.getPrototypeOf(prototype) === null);
}
