import type { Served } from './serve-command';
import { withCommands } from './serve-command';
import { WALK, type Stage } from './walk';
import { withWindows } from './with-windows';

const windows = withWindows();
const commands = withCommands();

/** The walk of docs/quick-start.md. Its steps go on from each other: the first that fails says what is wrong. */
describe('a newcomer', () => {
  let served: Served;
  let stage: Stage;

  beforeAll(async () => {
    served = await commands.serve();
    stage = { address: served.address, windows, mara: await windows.open(served.address), ben: null };
  });

  it.each(WALK)('$says', ({ take }) => take(stage));

  it('meets no error in either window, and both show the same', async () => {
    expect([...stage.mara.problems, ...(stage.ben?.problems ?? ['Ben never came'])]).toEqual([]);
    expect(await stage.ben?.all()).toEqual(await stage.mara.all());
  });

  it('ends it with Ctrl+C', async () => {
    expect(await served.stop()).toBe(0);
  });
});
