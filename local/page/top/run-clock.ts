import type { PageClock } from '../messages';
import type { PageStore } from '../state/page-store';
import { tickClock } from '../state/tick-clock';

const often = 5000;

/** Lets a clock that follows the machine's go on between two words of the server; `moved` hears every new minute. */
export function runClock(store: PageStore, moved: (local: string) => void): void {
  let told = { clock: store.now.clock, at: performance.now() };
  let own: PageClock | null = null;
  store.watch(
    ({ clock }) => {
      if (clock !== own) told = { clock, at: performance.now() };
    },
    ({ clock }) => [clock],
  );
  setInterval(() => {
    const clock = tickClock(told.clock, performance.now() - told.at);
    if (clock.local === store.now.clock.local) return;
    own = clock;
    store.set({ clock });
    moved(clock.local);
  }, often);
}
