import * as fc from 'fast-check';

/** What the library keeps of a schema, as far as the door uses it. */
interface Drawn {
  readonly _zod: { readonly def: Readonly<Record<string, unknown>> & { readonly type: string } };
}

type Draw = (def: Drawn['_zod']['def'], leaf: fc.Arbitrary<string>) => fc.Arbitrary<unknown>;

const numbers = fc.constantFrom(0, 1, 2, 3, -1, 7, 0.5, 1e9, -1e308);
const named = (value: unknown): readonly Drawn[] => Object.values(value as Readonly<Record<string, Drawn>>);

/** One way to draw a value of each kind of schema; a kind that is new here fails the test that draws. */
const DRAW: Readonly<Record<string, Draw>> = {
  string: (_def, leaf) => leaf,
  number: () => numbers,
  boolean: () => fc.boolean(),
  unknown: () => fc.jsonValue({ maxDepth: 2 }),
  literal: ({ values }) => fc.constantFrom(...(values as readonly unknown[])),
  enum: ({ entries }) => fc.constantFrom(...Object.values(entries as Readonly<Record<string, string>>)),
  optional: ({ innerType }, leaf) => draw(innerType as Drawn, leaf),
  nullable: ({ innerType }, leaf) => fc.option(draw(innerType as Drawn, leaf)),
  union: ({ options }, leaf) => fc.oneof(...named(options).map((one) => draw(one, leaf))),
  array: ({ element }, leaf) => fc.array(draw(element as Drawn, leaf), { maxLength: 4 }),
  record: ({ valueType }, leaf) => fc.dictionary(leaf, draw(valueType as Drawn, leaf), { maxKeys: 4 }),
  object: ({ shape }, leaf) => drawObject(shape as Readonly<Record<string, Drawn>>, leaf),
};

function drawObject(shape: Readonly<Record<string, Drawn>>, leaf: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  const drawn = Object.entries(shape).map(([key, one]) => [key, draw(one, leaf)] as const);
  const required = Object.entries(shape).filter(([, one]) => one._zod.def.type !== 'optional');
  return fc.record(Object.fromEntries(drawn), { requiredKeys: required.map(([key]) => key), noNullPrototype: true });
}

function draw(schema: Drawn, leaf: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  const one = DRAW[schema._zod.def.type];
  if (one === undefined) throw new Error(`no way to draw a value of the kind ${schema._zod.def.type}`);
  return one(schema._zod.def, leaf);
}

/** Requests of the right shape, each of those listed as often as the others; `leaf` draws every text in them. */
export function drawRequest(schema: unknown, leaf: fc.Arbitrary<string>): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  return draw(schema as Drawn, leaf) as fc.Arbitrary<Readonly<Record<string, unknown>>>;
}

/** Puts another value into one place of a request, `turn` chooses which; most are no request any more. */
export function spoil(value: unknown, turn: number, other: unknown): unknown {
  if (typeof value !== 'object' || value === null || (turn % 4 === 0 && !('request' in value))) return other;
  const keys = Object.keys(value);
  const key = keys[turn % Math.max(1, keys.length)] ?? 'more';
  const inner: unknown = Reflect.get(value, key);
  const next = spoil(inner, Math.floor(turn / 4), other);
  return Array.isArray(value) ? value.map((one: unknown, at) => (String(at) === key ? next : one)) : { ...value, [key]: next };
}
