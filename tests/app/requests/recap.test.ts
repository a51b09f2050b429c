import { end, hold, meetingCompany, start, view } from './meeting-company';
import { rowsOf, snapshotOf, typeInto } from '../../support/company';
import { endAtCall, endPoints } from '../../support/end-at-call';
import type { MemoryPorts } from '../../support/memory-ports';
import { runSweep } from '../../../src/app/sweep/sweep';

describe('the recap', () => {
  it('goes once to those who lead, with what was decided, made and is to be told', () => {
    const ports = meetingCompany({ settings: { Company: 'Corner Cup' } });
    end(ports, hold(ports));
    runSweep(ports);
    ports.setNow('2026-11-24T11:00');
    runSweep(ports);
    expect(ports.sent.map(({ to }) => to)).toEqual(['ben@cafe.example', 'cy@cafe.example']);
    const [mail] = ports.sent;
    expect(mail?.subject).toBe('Corner Cup: Recap of the meeting Tue 24 Nov 09:00: 1 decision, 1 new to-do');
    const text = mail?.text ?? '';
    for (const says of [
      'It took 60 minutes. Rated 8.5 of 10 on average: Ben 8, Cy 9.',
      'Decided\nFridge is warm: A new seal',
      'New to-dos\nOrder a seal (Cy), due Tue 1 Dec',
      'To tell everybody else\nWe open at seven',
    ])
      expect(text).toContain(says);
    expect(rowsOf(ports, 'Outbox').map(({ State }) => State)).toEqual(['sent', 'sent']);
  });

  it.each([
    ['off', [], [/^No recap goes out: Escalation mail is off/]],
    ['dry run', ['dry run', 'dry run'], [/is listed in the Outbox; dry run sends none\.$/]],
  ])('under %s sends nothing, later switched on or not', (mode, states, says) => {
    const ports = meetingCompany({ settings: { 'Escalation mail': mode } });
    expect(end(ports, hold(ports)).says.slice(-1)).toEqual(says.map((line) => expect.stringMatching(line) as string));
    typeInto(ports, 'Settings', rowsOf(ports, 'Settings').findIndex(({ Setting }) => Setting === 'Escalation mail') + 2, 'Value', 'on');
    runSweep(ports);
    expect(ports.sent).toEqual([]);
    expect(rowsOf(ports, 'Outbox').map(({ State }) => State)).toEqual(states);
  });

  it.each([
    ['a minute before the quiet hours', '2026-11-24T19:59', 2],
    ['as they begin', '2026-11-24T20:00', 0],
    ['in the night', '2026-11-25T06:59', 0],
    ['after them', '2026-11-25T07:00', 2],
  ])('%s', (_when, now, sent) => {
    const ports = meetingCompany();
    const id = hold(ports);
    ports.setNow('2026-11-24T19:58');
    end(ports, id);
    ports.setNow(now);
    runSweep(ports);
    expect(ports.sent).toHaveLength(sent);
  });

  it('waits where a domain is not approved', () => {
    const ports = meetingCompany({ settings: { 'Approved domains': 'other.example' } });
    end(ports, hold(ports));
    runSweep(ports);
    expect(ports.sent).toEqual([]);
    expect(rowsOf(ports, 'Outbox').map(({ State }) => State)).toEqual(['waiting for approval', 'waiting for approval']);
  });

  it('costs a sweep without one no call', () => {
    const sweepCalls = (ports: MemoryPorts): number => {
      const total = (): number => Object.values(ports.calls).reduce((sum, count) => sum + count, 0);
      const before = total();
      runSweep(ports);
      return total() - before;
    };
    const ports = meetingCompany();
    runSweep(ports);
    // The second check is the one that looks once a day for what was changed.
    ports.setNow('2026-11-24T09:30');
    runSweep(ports);
    ports.setNow('2026-11-24T10:00');
    const before = sweepCalls(ports);
    end(ports, start(ports), { recap: false });
    ports.setNow('2026-11-24T11:00');
    expect(sweepCalls(ports)).toBe(before);
  });
});

it('an end that is cut short anywhere is completed by the next press: one row, one recap', () => {
  const base = meetingCompany();
  const id = hold(base);
  const options = { ...snapshotOf(base), now: '2026-11-24T10:00', active: 'ben@cafe.example' };
  const endable = { options, act: (ports: MemoryPorts) => void end(ports, id) };
  for (const point of endPoints(endable)) {
    const { ports } = endAtCall(endable, point);
    end(ports, id);
    expect([point, rowsOf(ports, 'Meetings').map(({ ID, 'To-dos made': made }) => [ID, made])]).toEqual([
      point,
      [[id, 'T-NEW1 Order a seal']],
    ]);
    expect(view(ports).running).toBeNull();
    runSweep(ports);
    expect(ports.sent).toHaveLength(2);
  }
});
