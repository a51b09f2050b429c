import type { Step } from '../../local/page/grid/to-steps';
import { Outgoing } from '../../local/page/live/outgoing';
import type { PlainAnswer } from '../../local/page/messages';

const edit = (row: number, text: string): Step => ({ kind: 'edit', edit: { sheetId: 'tab0', row, col: 0, values: [[text]] } });
const cellAt = (row: number, sheetId = 'tab0') => ({ sheetId, row, col: 0 });
const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A queue whose answers are given by hand. */
function makeQueue(patience: () => Promise<void> = soon) {
  const sent: Step[] = [];
  const told: string[] = [];
  let settle: { resolve: (answer: PlainAnswer) => void; reject: (error: Error) => void } | null = null;
  const queue = new Outgoing({
    send: (step) => {
      sent.push(step);
      return new Promise((resolve, reject) => (settle = { resolve, reject }));
    },
    refused: (sentence) => void told.push(sentence),
    doubt: () => void told.push('doubt'),
    patience,
  });
  const answer = async (given: PlainAnswer | Error): Promise<void> => {
    if (given instanceof Error) settle?.reject(given);
    else settle?.resolve(given);
    await soon();
  };
  return { queue, sent, told, answer };
}

const no: PlainAnswer = { ok: false, error: 'Status is worked out by Runsheet.' };

describe('what still has to be told to the server', () => {
  it('goes out one step at a time, in order', async () => {
    const { queue, sent, answer } = makeQueue();
    queue.push([edit(0, 'a'), edit(1, 'b')]);
    queue.push([edit(2, 'c')]);
    expect(sent).toEqual([edit(0, 'a')]);
    await answer({ ok: true });
    expect(sent).toEqual([edit(0, 'a'), edit(1, 'b')]);
    await answer({ ok: true });
    await answer({ ok: true });
    await queue.settle();
    expect(sent).toHaveLength(3);
  });

  it('hides what the server says of a cell as long as a newer text waits for it', async () => {
    const { queue, answer } = makeQueue();
    queue.push([edit(0, 'old'), edit(0, 'new')]);
    expect(queue.hear([cellAt(0), cellAt(1), cellAt(0, 'tab1')])).toEqual([cellAt(1), cellAt(0, 'tab1')]);
    await answer({ ok: true });
    expect(queue.hear([cellAt(0)])).toEqual([cellAt(0)]);
  });

  it('shows why a step was refused and goes on', async () => {
    const { queue, sent, told, answer } = makeQueue();
    queue.push([edit(0, 'a'), edit(1, 'b')]);
    queue.hear([cellAt(0)]);
    await answer(no);
    await answer({ ok: true });
    expect(sent).toHaveLength(2);
    expect(told).toEqual([no.error]);
  });

  it.each([
    ['is doubted where the server does not say what the cell holds', () => undefined, [no.error, 'doubt']],
    ['is not doubted where it says so a little later', (queue: Outgoing) => void queue.hear([cellAt(0)]), [no.error]],
    ['is doubted where it speaks of another cell', (queue: Outgoing) => void queue.hear([cellAt(1)]), [no.error, 'doubt']],
  ])('what was refused %s', async (_label, meanwhile, expected) => {
    const { queue, told, answer } = makeQueue(() => {
      meanwhile(queue);
      return Promise.resolve();
    });
    queue.push([edit(0, 'a')]);
    await answer(no);
    await queue.settle();
    expect(told).toEqual(expected);
  });

  it('gives up on everything where the server cannot be reached', async () => {
    const { queue, sent, told, answer } = makeQueue();
    queue.push([edit(0, 'a'), edit(1, 'b')]);
    await answer(new Error('Runsheet no longer answers.'));
    await queue.settle();
    expect(sent).toHaveLength(1);
    expect(told).toEqual(['Runsheet no longer answers.', 'doubt']);
  });

  it('is nothing where nothing was changed', async () => {
    const { queue, sent } = makeQueue();
    queue.push([]);
    await queue.settle();
    expect(sent).toEqual([]);
  });
});
