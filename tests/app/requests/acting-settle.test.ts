import { act, actingCafe, as, runId, sweepAt } from './acting-cafe';
import { answerRequest } from '../../../src/app/requests/answer-request';

const cafe = () => {
  const ports = actingCafe();
  ports.setNow('2026-11-20T06:11');
  return ports;
};

describe('a check that a person asks for', () => {
  const settle = (ports: ReturnType<typeof cafe>, who: string, request: string) =>
    answerRequest(JSON.stringify({ request }), as(ports, who));

  it.each(['settle', 'sweep'])(
    '%s hands over no mail of somebody without checks of their own, and the next heartbeat does, once',
    (request) => {
      const ports = cafe();
      act(ports, 'Dee', { request: 'reassign', id: runId(ports, 'Cash-up'), to: 'Ben' });
      expect(settle(ports, 'Dee', request)).toMatchObject({
        ok: true,
        result: { complete: true, mails: [{ to: 'ben@cafe.example', state: 'queued' }] },
      });
      expect(ports.sent).toHaveLength(0);
      ['2026-11-20T06:35', '2026-11-20T06:45'].forEach((now) => sweepAt(ports, now));
      expect(ports.sent.map(({ to }) => to)).toEqual(['ben@cafe.example']);
    },
  );

  it('hands it over for somebody whose checks are on', () => {
    const ports = cafe();
    ports.triggers.create();
    act(ports, 'Dee', { request: 'reassign', id: runId(ports, 'Cash-up'), to: 'Ben' });
    settle(ports, 'Dee', 'settle');
    expect(ports.sent).toHaveLength(1);
  });
});

describe('the cursor', () => {
  it.each([
    ['a Rock', { id: 'R-CARD' }, { tab: 'Rocks', row: 2 }],
    ['its owner', { id: 'r-card', column: 'owner' }, { tab: 'Rocks', row: 2 }],
  ])('goes to %s, and says what is under it', (_what, request, place) => {
    const ports = cafe();
    expect(act(ports, 'Ana', { request: 'select', ...request }).says).toBe('Rocks, row 2.');
    expect(ports.workbook.selectedCell()).toMatchObject(place);
    const answer = answerRequest('{"request":"selected"}', ports);
    expect(answer).toMatchObject({ result: { id: 'R-CARD', title: 'Loyalty card', place: 'Rocks, row 2' } });
  });

  it.each([
    ['a header', 'Rocks', 1],
    ['a blank row', 'Rocks', 50],
    ['a setting', 'Settings', 3],
  ])('on %s is no row', (_what, tab, at) => {
    const ports = cafe();
    ports.workbook.selectCell(tab, at, 1);
    expect(answerRequest('{"request":"selected"}', ports)).toMatchObject({ result: { id: null, place: `${tab}, row ${at}` } });
  });

  it('is not put into a hidden tab', () => {
    const ports = cafe();
    ports.workbook.sheet('Rocks').hidden = true;
    expect(act(ports, 'Ana', { request: 'select', id: 'R-CARD' }).says).toMatch(/^refused: The tab Rocks is hidden\./);
  });
});
