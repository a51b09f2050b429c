import { KilledError, ServiceError, SignatureError } from '../host/service-error';
import type { OpOptions } from '../host/execution';
import { Args } from './args';
import { EnumValue } from './enum-value';
import type { Method, Scene, ServiceSpec } from './method';
import { self } from './method';
import { rememberService } from './service-state';

const fromObject = new Set(['constructor', 'hasOwnProperty', 'valueOf', 'isPrototypeOf', 'propertyIsEnumerable', 'toLocaleString']);
const silent = new Set(['then', 'toJSON', 'asymmetricMatch', 'nodeType', '$$typeof']);

class ServiceHandler<S extends object> implements ProxyHandler<object> {
  private readonly bound = new Map<string, unknown>();

  constructor(
    private readonly spec: ServiceSpec<S>,
    private readonly state: S,
    private readonly scene: Scene,
  ) {}

  get(target: object, key: string | symbol, receiver: unknown): unknown {
    if (typeof key === 'symbol' || fromObject.has(key)) return Reflect.get(target, key, target);
    if (silent.has(key)) return undefined;
    if (key === 'toString') return () => this.spec.name;
    const known = this.bound.get(key);
    if (known !== undefined) return known;
    const value = this.member(key, receiver);
    this.bound.set(key, value);
    return value;
  }

  has(_target: object, key: string | symbol): boolean {
    return typeof key === 'string' && (Object.hasOwn(this.spec.methods, key) || Object.hasOwn(this.spec.constants ?? {}, key));
  }

  set(_target: object, key: string | symbol): boolean {
    throw this.scene.x.realm.error(`Cannot add property ${String(key)}, object is not extensible`);
  }

  private member(key: string, receiver: unknown): unknown {
    const { methods, constants = {} } = this.spec;
    if (Object.hasOwn(constants, key)) return constants[key];
    const method = Object.hasOwn(methods, key) ? methods[key] : undefined;
    if (method === undefined) return this.refuse(key);
    return (...list: readonly unknown[]): unknown => this.call(key, method, list, receiver);
  }

  private refuse(key: string): never {
    const name = `${this.spec.name}.${key}`;
    this.scene.x.missing.push(name);
    throw this.scene.x.realm.error(`${name} is not implemented in the stand-in`);
  }

  private call(key: string, method: Method<S>, list: readonly unknown[], receiver: unknown): unknown {
    const args = new Args(list);
    const { x } = this.scene;
    try {
      const result = x.op(`${this.spec.name}.${key}`, () => method.run(this.state, args, this.scene), this.options(method));
      return result === self ? receiver : result;
    } catch (error) {
      throw this.translate(error, key, args);
    }
  }

  private options(method: Method<S>): OpOptions {
    if (method.cost === null) return { kind: 'handle', need: method.need };
    return { kind: 'call', cost: method.cost, need: method.need, cells: method.cells?.(this.state) ?? 0 };
  }

  private translate(error: unknown, key: string, args: Args): unknown {
    const { realm, bugs } = this.scene.x;
    if (error instanceof SignatureError) return realm.error(this.describeMismatch(key, args));
    if (error instanceof ServiceError || error instanceof KilledError) return realm.error(error.message);
    bugs.push(error);
    return realm.error(`The stand-in failed in ${this.spec.name}.${key}: ${String(error)}`);
  }

  private describeMismatch(key: string, args: Args): string {
    const owner = this.spec.owner === '' ? '' : `${this.spec.owner}.`;
    return `The parameters (${args.describe()}) don't match the method signature for ${owner}${this.spec.name}.${key}.`;
  }
}

/** A service object as the add-on sees it: the methods of its kind, each through the one door, and nothing else. */
export function exposeService<S extends object>(spec: ServiceSpec<S>, state: S, scene: Scene): object {
  const service = new Proxy({}, new ServiceHandler(spec, state, scene));
  rememberService(service, spec.owner === '' ? spec.name : `${spec.owner}.${spec.name}`, state);
  return service;
}

/** True for enum constants of the given name. */
export function isEnum(value: unknown, name: string): boolean {
  return value instanceof EnumValue && value.name() === name;
}
