import { makeMemoryPorts, type MemoryOptions, type MemoryPorts } from './memory-ports';

class Ended extends Error {}

/** A service call of an execution, counted from 1, and whether it has had its effect. */
export interface EndPoint {
  readonly k: number;
  readonly phase: 'before' | 'after';
}

/** No execution has as many calls, so it runs to its end. */
export const UNDISTURBED: EndPoint = { k: 10_000, phase: 'before' };

/** What is ended, and what is done to its ports before. */
export interface Endable {
  readonly options: MemoryOptions;
  readonly prepare?: (ports: MemoryPorts) => void;
  readonly act: (ports: MemoryPorts) => void;
}

/** Ports on which `act` was ended as Google ends an execution, and whether it came that far; from then on they work as usual. */
export function endAtCall(
  { options, prepare, act }: Endable,
  { k, phase }: EndPoint,
): { readonly ports: MemoryPorts; readonly reached: boolean } {
  let left = Infinity;
  const onCall = (_call: string, _index: number, when: EndPoint['phase']): void => {
    if (left < 0) throw new Ended();
    if (when === phase && (left -= 1) === 0) {
      left = -1;
      throw new Ended();
    }
  };
  const ports = makeMemoryPorts({ ...options, onCall });
  prepare?.(ports);
  left = k;
  let reached = false;
  try {
    act(ports);
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
    reached = true;
  }
  left = Infinity;
  ports.setBusy(false);
  return { ports, reached };
}

/** Every call of `act`, before and after its effect. */
export function endPoints(endable: Endable): readonly EndPoint[] {
  const points: EndPoint[] = [];
  for (let k = 1; endAtCall(endable, { k, phase: 'before' }).reached; k += 1) points.push({ k, phase: 'before' }, { k, phase: 'after' });
  return points;
}
