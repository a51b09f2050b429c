/** What a record itself holds under a name that a person may have chosen: `constructor` is no entry because every object has one. */
export function ownOf<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.prototype.hasOwnProperty.call(record, name) ? record[name] : undefined;
}
