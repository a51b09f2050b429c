import type { Cost } from '../host/costs';
import type { Execution } from '../host/execution';
import type { Need } from '../host/permissions';
import type { Args } from './args';
import type { Factory } from './factory';

/** What a method may use beside its own object. */
export interface Scene {
  readonly x: Execution;
  readonly make: Factory;
}

/** Returned by a method that answers with its own object, as builders and setters do. */
export const self = Symbol('self');

/** One method of a service. `cost` null = a handle or builder: counted apart, free. */
export interface Method<S> {
  readonly cost: Cost | null;
  readonly need: Need;
  /** Cells the call touches, for the modelled clock. */
  readonly cells: ((state: S) => number) | null;
  run(state: S, args: Args, scene: Scene): unknown;
}

export type Methods<S> = Readonly<Record<string, Method<S>>>;

type Run<S> = (state: S, args: Args, scene: Scene) => unknown;

/** A method that only makes or describes an object. */
export function handle<S>(run: Run<S>, need: Need = 'free'): Method<S> {
  return { cost: null, need, cells: null, run };
}

/** A method that reaches Google. */
export function call<S>(cost: Cost, need: Need, run: Run<S>, cells: ((state: S) => number) | null = null): Method<S> {
  return { cost, need, cells, run };
}

/** What a kind of service object can do; everything else throws its name. */
export interface ServiceSpec<S> {
  /** As it is counted: `Range`. */
  readonly name: string;
  /** Service it belongs to, for the complaint about arguments: `SpreadsheetApp`; `''` for the services themselves. */
  readonly owner: string;
  readonly methods: Methods<S>;
  readonly constants?: Readonly<Record<string, unknown>>;
}
