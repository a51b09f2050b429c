/** True where a value has the shape; what came in is never changed or copied. */
export type Is<T> = (value: unknown) => value is T;

export const isText: Is<string> = (value): value is string => typeof value === 'string';
export const isNumber: Is<number> = (value): value is number => typeof value === 'number' && Number.isFinite(value);
export const isTruth: Is<boolean> = (value): value is boolean => typeof value === 'boolean';

export function isOneOf<T extends string>(...known: readonly T[]): Is<T> {
  return (value): value is T => known.some((one) => one === value);
}

export function isNullOr<T>(is: Is<T>): Is<T | null> {
  return (value): value is T | null => value === null || is(value);
}

/** For a field that may be left out. */
export function isAbsentOr<T>(is: Is<T>): Is<T | undefined> {
  return (value): value is T | undefined => value === undefined || is(value);
}

export function isListOf<T>(is: Is<T>): Is<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(is);
}

/** Every named field has its shape; fields that are not named are let be. */
export function isRecord<T extends object>(fields: { readonly [K in keyof T]-?: Is<T[K]> }): Is<T> {
  const checks = Object.entries(fields) as [string, Is<unknown>][];
  return (value): value is T => {
    if (typeof value !== 'object' || value === null) return false;
    const given = value as Readonly<Record<string, unknown>>;
    return checks.every(([name, is]) => is(given[name]));
  };
}
