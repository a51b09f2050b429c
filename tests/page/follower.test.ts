import { Follower } from '../../local/page/live/follower';
import type { PageEvent, PageState } from '../../local/page/messages';

const stateAt = (version: number): PageState => ({ version }) as PageState;
const saved = (version: number): PageEvent => ({ type: 'saved', version, saved: true, says: '' });
const book = (version: number): PageEvent => ({ type: 'book', version });

/** A page that notes what it is shown; states are handed out one by one. */
function makeStage(...versions: readonly number[]) {
  const told: string[] = [];
  const waiting = [...versions];
  const asked: (() => void)[] = [];
  const follower = new Follower({
    ask: () =>
      new Promise((resolve, reject) => {
        asked.push(() => {
          const version = waiting.shift();
          if (version === undefined) reject(new Error('no more states'));
          else resolve(stateAt(version));
        });
      }),
    show: (state) => {
      told.push(`state ${state.version}`);
      return Promise.resolve();
    },
    apply: (event) => void told.push(`${event.type} ${event.version}`),
    failed: (error) => void told.push(String(error)),
  });
  const answer = async (): Promise<void> => {
    asked.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { follower, told, answer, asks: () => asked.length };
}

async function begin(...versions: readonly number[]) {
  const stage = makeStage(...versions);
  void stage.follower.refresh();
  await stage.answer();
  return stage;
}

describe('following the server', () => {
  it('shows events that follow each other, each once', async () => {
    const { follower, told, asks } = await begin(4);
    for (const version of [5, 5, 6, 4]) follower.receive(saved(version));
    expect(told).toEqual(['state 4', 'saved 5', 'saved 6']);
    expect(asks()).toBe(0);
  });

  it.each([
    ['an event was missed', saved(6)],
    ['the form of the workbook changed', book(5)],
  ])('asks for the whole where %s', async (_label, event) => {
    const { follower, told, answer } = await begin(4, 7);
    follower.receive(event);
    await answer();
    expect(told).toEqual(['state 4', 'state 7']);
  });

  it('shows what came while it asked on top of the answer, and nothing older', async () => {
    const { follower, told, answer } = await begin(4, 6);
    follower.receive(book(5));
    for (const version of [6, 7, 8]) follower.receive(saved(version));
    await answer();
    expect(told).toEqual(['state 4', 'state 6', 'saved 7', 'saved 8']);
  });

  it('asks again where what came meanwhile needs it', async () => {
    const { follower, told, answer } = await begin(4, 5, 6);
    follower.receive(book(5));
    follower.receive(book(6));
    await answer();
    await answer();
    expect(told).toEqual(['state 4', 'state 5', 'state 6']);
  });

  it('asks once more, not twice, where it is asked to while it asks', async () => {
    const { follower, told, answer, asks } = await begin(4, 5, 6);
    void follower.refresh();
    void follower.refresh();
    void follower.refresh();
    await answer();
    await answer();
    expect(told).toEqual(['state 4', 'state 5', 'state 6']);
    expect(asks()).toBe(0);
  });

  it('says that asking failed, and asks again the next time', async () => {
    const { follower, told, answer } = makeStage();
    void follower.refresh();
    await answer();
    void follower.refresh();
    await answer();
    expect(told).toEqual(['Error: no more states', 'Error: no more states']);
  });

  it('takes a server that began anew for what it is', async () => {
    const { follower, told, answer } = await begin(900, 3);
    void follower.refresh();
    await answer();
    follower.receive(saved(4));
    expect(told).toEqual(['state 900', 'state 3', 'saved 4']);
  });
});
