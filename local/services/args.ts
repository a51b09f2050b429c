import { types } from 'node:util';
import { SignatureError } from '../host/service-error';
import { nameOfService, stateOf } from './service-state';

/** Arguments of a service call as the add-on passed them; reading one as the wrong kind is a signature mismatch. */
export class Args {
  constructor(readonly list: readonly unknown[]) {}

  get count(): number {
    return this.list.length;
  }

  at(index: number): unknown {
    return this.list[index];
  }

  text(index: number): string {
    const value = this.list[index];
    if (typeof value === 'string') return value;
    throw new SignatureError();
  }

  /** Text or `null`; nothing else. */
  textOrNull(index: number): string | null {
    const value = this.list[index];
    return value === null || value === undefined ? null : this.text(index);
  }

  number(index: number): number {
    const value = this.list[index];
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    throw new SignatureError();
  }

  /** A number without its fraction, as Google's integer parameters take it. */
  integer(index: number): number {
    return Math.trunc(this.number(index));
  }

  boolean(index: number): boolean {
    const value = this.list[index];
    if (typeof value === 'boolean') return value;
    throw new SignatureError();
  }

  items(index: number): readonly unknown[] {
    const value = this.list[index];
    if (Array.isArray(value)) return value;
    throw new SignatureError();
  }

  texts(index: number): readonly string[] {
    return this.items(index).map((item) => {
      if (typeof item !== 'string') throw new SignatureError();
      return item;
    });
  }

  /** A two-dimensional array; ragged ones pass, the shape check comes after. */
  rows(index: number): readonly (readonly unknown[])[] {
    return this.items(index).map((item) => {
      if (!Array.isArray(item)) throw new SignatureError();
      const line: readonly unknown[] = item;
      return line;
    });
  }

  /** The state behind a service object, e.g. a Range handed to another call. */
  state<S extends object>(index: number, kind: abstract new (...args: never[]) => S): S {
    const state = stateOf(this.list[index]);
    if (state instanceof kind) return state;
    throw new SignatureError();
  }

  /** Own entries of a plain object. */
  record(index: number): Readonly<Record<string, unknown>> {
    const value = this.list[index];
    if (typeof value === 'object' && value !== null && !Array.isArray(value) && !types.isDate(value)) return { ...value };
    throw new SignatureError();
  }

  /** Throws where the call has fewer or more arguments than any form of the method. */
  expect(...counts: readonly number[]): void {
    if (!counts.includes(this.list.length)) throw new SignatureError();
  }

  /** The kinds of the arguments as Google writes them in its complaint. */
  describe(): string {
    return this.list.map(describeArgument).join(',');
  }
}

function describeArgument(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) return value.length === 0 ? 'Object[]' : `${describeArgument(value[0])}[]`;
  return nameOfService(value) ?? (types.isDate(value) ? 'Date' : '(class)');
}
