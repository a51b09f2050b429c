import { types } from 'node:util';
import type { Host } from './host';

interface Computed {
  readonly key: string;
  readonly value: unknown;
}

/** Custom functions of the add-on in cells: each is run again only when one of its arguments has another value. */
export class CustomFunctions {
  private readonly computed = new Map<string, Computed>();

  constructor(private host: Host) {}

  /** Goes on over another copy of the file; what was computed stays. */
  moveTo(host: Host): this {
    this.host = host;
    return this;
  }

  /**
   * Value of `name(...args)` in a cell (any text that identifies it). Arguments are cell values, dates as Dates, ranges as
   * rows of them. A failure is `{ error: '#ERROR!' }` with the message.
   */
  value(cell: string, name: string, args: readonly unknown[]): unknown {
    const key = `${name}(${JSON.stringify(args.map(keyOf))})`;
    const known = this.computed.get(cell);
    if (known?.key === key) return known.value;
    const value = this.compute(name, args);
    this.computed.set(cell, { key, value });
    return value;
  }

  private compute(name: string, args: readonly unknown[]): unknown {
    if (!/^[A-Za-z]\w*[A-Za-z0-9]$/.test(name)) return { error: '#NAME?', message: `Unknown function: ${name}` };
    const result = this.host.run(name, args, { kind: 'custom', authMode: 'CUSTOM_FUNCTION' });
    if (result.error === null) return result.value ?? '';
    if (result.error.message === `Script function not found: ${name}`) return { error: '#NAME?', message: `Unknown function: ${name}` };
    return { error: '#ERROR!', message: result.error.message };
  }
}

function keyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(keyOf);
  return types.isDate(value) ? `date ${value.getTime()}` : value;
}
