/** A constant of a Google enum: an object compared by identity, whose text is its name. */
export class EnumValue {
  constructor(
    private readonly label: string,
    private readonly position: number,
  ) {
    Object.freeze(this);
  }

  name(): string {
    return this.label;
  }

  ordinal(): number {
    return this.position;
  }

  toString(): string {
    return this.label;
  }

  toJSON(): string {
    return this.label;
  }
}

/** Constants by name. Reading a name that does not exist gives `undefined`, as at Google. */
export function makeEnum<Name extends string>(...names: readonly Name[]): Readonly<Record<Name, EnumValue>> {
  const result: Partial<Record<Name, EnumValue>> = {};
  names.forEach((name, index) => {
    result[name] = new EnumValue(name, index);
  });
  if (!isComplete(result, names)) throw new Error('An enum needs its constants.');
  return Object.freeze(result);
}

function isComplete<Name extends string>(
  result: Partial<Record<Name, EnumValue>>,
  names: readonly Name[],
): result is Record<Name, EnumValue> {
  return names.every((name) => result[name] !== undefined);
}
