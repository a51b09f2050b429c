import { act, actingCafe, logOf, run, runId, sweepAt } from './acting-cafe';
import { footprint } from './ask';

/** The cash-up is due at 7:00 and is missed at 9:00; the last check was at 6:05, so that the sheet has it with Ana. */
const cafeAt = (now: string) => {
  const ports = actingCafe();
  ports.setNow(`2026-11-20T${now}`);
  return ports;
};
const MISSED = '09:10';

describe('a run that the next check moves', () => {
  it.each([
    ['before that it is not with its backup', '08:59', 'refused: Cash-up is with Ana by now. Look again.', { Assignee: 'Ana', Hop: 0 }],
    ['at that moment it is', '09:00', /^Cash-up is now with Dee, /, { Assignee: 'Dee', Hop: 1, Status: 'Missed' }],
    ['after it it is', '09:01', /^Cash-up is now with Dee, /, { Assignee: 'Dee', Hop: 1, Status: 'Missed' }],
  ])('is handed over by whom it is shown with: %s', (_what, now, says, cells) => {
    const ports = cafeAt(now);
    expect(act(ports, 'Dee', { request: 'reassign', id: runId(ports, 'Cash-up'), to: 'Dee', from: 'Ben' }).says).toMatch(says);
    expect(run(ports, 'Cash-up')).toMatchObject(cells);
  });

  it.each(['Ana', 'Ben'])('moves first and is handed over then, by %s, and stays so at the next check', (from) => {
    const ports = cafeAt(MISSED);
    const asked = { request: 'reassign', id: runId(ports, 'Cash-up'), to: 'Dee', from };
    const { undo } = act(ports, 'Dee', asked);
    expect(logOf(ports, 3).map((line) => line.split(' | ').slice(0, 5).join(' | '))).toEqual([
      `engine | missed | ${asked.id} | Open | Missed`,
      `engine | moved | ${asked.id} | Ana | Ben`,
      `dee@cafe.example | reassigned | ${asked.id} | Ben | Dee`,
    ]);
    const before = footprint(ports);
    expect(act(ports, 'Dee', asked).says).toBe('Cash-up is with Dee already. Nothing was written.');
    expect(footprint(ports)).toEqual(before);
    sweepAt(ports, '2026-11-20T09:35');
    expect(run(ports, 'Cash-up')).toMatchObject({ Assignee: 'Dee', Hop: 1 });
    act(ports, 'Dee', undo ?? {});
    expect(run(ports, 'Cash-up')).toMatchObject({ Assignee: 'Ben', Hop: 1 });
  });

  it('is answered by whom it moves to', () => {
    const ports = cafeAt(MISSED);
    const asked = { request: 'answer-run', run: runId(ports, 'Cash-up'), answer: 'have', from: 'Ben' };
    expect(act(ports, 'Ben', asked).says).toMatch(/^Cash-up: noted\. Ben has it, /);
    expect(run(ports, 'Cash-up')).toMatchObject({ Assignee: 'Ben', Hop: 1, Answer: 'I have it' });
    expect(act(ports, 'Ben', asked).says).toBe('Cash-up: it is answered so already. Nothing was written.');
    sweepAt(ports, '2026-11-20T11:05');
    expect(run(ports, 'Cash-up')).toMatchObject({ Assignee: 'Ben', Hop: 1 });
  });

  it('is answered by whom it stands with, before it moves', () => {
    const ports = cafeAt(MISSED);
    act(ports, 'Ana', { request: 'answer-run', run: runId(ports, 'Cash-up'), answer: 'have', from: 'Ana' });
    sweepAt(ports, '2026-11-20T09:35');
    expect(run(ports, 'Cash-up')).toMatchObject({ Assignee: 'Ana', Hop: 0, Status: 'Late' });
  });

  it('is moved on from whom it moves to, once', () => {
    const ports = cafeAt(MISSED);
    const asked = { request: 'escalate', run: runId(ports, 'Cash-up'), from: 'Ben' };
    act(ports, 'Dee', asked);
    expect(run(ports, 'Cash-up')).toMatchObject({ Assignee: 'Dee', Hop: 2 });
    expect(act(ports, 'Dee', asked).says).toBe('Cash-up has moved to Dee already. Nothing was written.');
  });

  it('is with nobody else', () => {
    const ports = cafeAt(MISSED);
    for (const request of [{ request: 'reassign', to: 'Ana' }, { request: 'escalate' }, { request: 'answer-run', answer: 'have' }])
      expect(
        act(ports, 'Dee', { ...request, [request.request === 'reassign' ? 'id' : 'run']: runId(ports, 'Cash-up'), from: 'Dee' }).says,
      ).toBe('refused: Cash-up is with Ben by now. Look again.');
  });
});
