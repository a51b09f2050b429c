interface Known {
  readonly name: string;
  readonly state: object;
}

const known = new WeakMap<object, Known>();

/** Remembers what stands behind a service object. */
export function rememberService(service: object, name: string, state: object): void {
  known.set(service, { name, state });
}

/** The state behind a service object; `undefined` for anything else. */
export function stateOf(value: unknown): object | undefined {
  return typeof value === 'object' && value !== null ? known.get(value)?.state : undefined;
}

/** Google's name of a service object, e.g. `SpreadsheetApp.Range`; `undefined` for anything else. */
export function nameOfService(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null ? known.get(value)?.name : undefined;
}
