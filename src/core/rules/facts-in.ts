/** Names of every fact and threshold that conditions look at, on either side of an operator; each once, in their order. */
export function factsIn(conditions: unknown): readonly string[] {
  if (Array.isArray(conditions)) return [...new Set(conditions.flatMap((child: unknown) => factsIn(child)))];
  if (typeof conditions !== 'object' || conditions === null) return [];
  const names = Object.entries(conditions).flatMap(([key, value]: [string, unknown]) =>
    key === 'fact' ? [String(value)] : factsIn(value),
  );
  return [...new Set(names)];
}
