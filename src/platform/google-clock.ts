import { findZoneNamed, type FileZone } from './google-zone';
import type { Clock } from '../app/ports';

/** The clock of this execution, which began at `began`. */
export function makeClock(zone: FileZone, began: number): Clock {
  return {
    now: () => Date.now(),
    zone: () => zone.zone,
    zoneNamed: (name) => findZoneNamed(name, began),
    elapsed: () => Date.now() - began,
  };
}
