/** Objects stand for themselves: whoever holds one of `shared` holds the same one in the copy. */
type Shared = ReadonlySet<unknown>;

const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** Lists of texts or numbers are never changed, only replaced. */
const isFixed = (value: unknown): boolean => Array.isArray(value) && value.length > 0 && value.every(isPlain);

function copyInto(value: object, made: object, copy: (inner: unknown) => unknown): void {
  if (value instanceof Map) value.forEach((inner: unknown, key: unknown) => (made as Map<unknown, unknown>).set(copy(key), copy(inner)));
  else if (value instanceof Set) value.forEach((inner: unknown) => (made as Set<unknown>).add(copy(inner)));
  else for (const [key, inner] of Object.entries(value)) Reflect.set(made, key, copy(inner));
}

function emptyLike(value: object): object {
  if (value instanceof Map) return new Map();
  if (value instanceof Set) return new Set();
  return Array.isArray(value) ? [] : (Object.create(Object.getPrototypeOf(value) as object) as object);
}

/** A copy that shares nothing with the original but what never changes; what was one object is one object in the copy. */
export function cloneDeep<T>(original: T, shared: Shared): T {
  const made = new Map<unknown, unknown>();
  const copy = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || shared.has(value) || isFixed(value)) return value;
    const known = made.get(value);
    if (known !== undefined) return known;
    const twin = emptyLike(value);
    made.set(value, twin);
    copyInto(value, twin, copy);
    return twin;
  };
  return copy(original) as T;
}
