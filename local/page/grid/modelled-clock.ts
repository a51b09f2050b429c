import { sheets } from '../packages';

const { DateTime } = sheets.helpers;

/** Makes NOW, TODAY and whatever else in the grid asks for the time follow the page's clock instead of the machine's. */
export class ModelledClock {
  /** `local` is a wall clock like `2026-11-16T06:00`. */
  constructor(private local: string) {
    DateTime.now = () => {
      const [year = 1970, month = 1, date = 1, hour = 0, minute = 0] = this.local.split(/\D/).map(Number);
      return new DateTime(year, month - 1, date, hour, minute);
    };
  }

  /** Sets the wall clock; true where it is another one. */
  set(local: string): boolean {
    const other = local !== this.local;
    this.local = local;
    return other;
  }
}
