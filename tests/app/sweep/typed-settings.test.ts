import { ask } from '../requests/ask';
import { addRows, makeCompany, rowNumber, rowsOf, setSettings, snapshotOf, typeInto } from '../../support/company';
import { endAtCall, endPoints } from '../../support/end-at-call';
import type { MemoryPorts } from '../../support/memory-ports';
import { answerRequest } from '../../../src/app/requests/answer-request';
import { runSweep } from '../../../src/app/sweep/sweep';

const WHATS = ['setting changed', 'rule value', 'rule switched', 'rule text'];
const changes = (ports: MemoryPorts): readonly (readonly unknown[])[] =>
  rowsOf(ports, 'Log')
    .filter((row) => WHATS.includes(String(row['What'])))
    .map((row) => [row['Who'], row['What'], row['Row'], row['Before'], row['After']]);
function beatAt(ports: MemoryPorts, now: string): MemoryPorts {
  ports.setNow(now);
  runSweep(ports);
  return ports;
}
const company = (): MemoryPorts => beatAt(makeCompany({ now: '2026-11-20T10:05', active: 'ana@cafe.example' }), '2026-11-20T10:05');
const typeRule = (ports: MemoryPorts, id: string, header: string, value: string | number): void => {
  typeInto(ports, 'Rules', rowNumber(ports, 'Rules', 'ID', id), header, value);
};

describe('what somebody types into Settings and Rules', () => {
  it('is a line of the log each at the next heartbeat, with what stood there before, once', () => {
    const ports = company();
    expect(changes(ports)).toEqual([]);
    setSettings(ports, {
      'Approved domains': 'evil.example',
      'Escalation mail': 'dry run',
      'Test recipient': 'cy@cafe.example',
      'Nag every': '',
    });
    typeRule(ports, 'kpi.risk.trend', 'Value', 5);
    typeRule(ports, 'rock.quiet', 'On', 'no');
    ['11:05', '12:05'].forEach((time) => beatAt(ports, `2026-11-20T${time}`));
    expect(changes(ports)).toEqual([
      ['unknown', 'setting changed', 'Escalation mail', 'on', 'dry run'],
      ['unknown', 'setting changed', 'Test recipient', '', 'cy@cafe.example'],
      ['unknown', 'setting changed', 'Approved domains', 'cafe.example', 'evil.example'],
      ['unknown', 'setting changed', 'Nag every', '1 day', ''],
      ['unknown', 'rule switched', 'rock.quiet', 'yes', 'no'],
      ['unknown', 'rule value', 'kpi.risk.trend', '3', '5'],
    ]);
    expect(ask(ports, 'verify')).toEqual({ ok: true, findings: [] });
  });

  it('is logged too where a rule of the team is added, changed and taken away, and where a row is deleted', () => {
    const ports = company();
    addRows(ports, 'Rules', [{ ID: 'team.rule', 'Applies to': 'Rocks', On: 'yes', Rule: '{"a":1}' }]);
    beatAt(ports, '2026-11-20T11:05');
    typeRule(ports, 'team.rule', 'Rule', `{"b":"${'x'.repeat(300)}"}`);
    ports.workbook.deleteRows('Settings', rowNumber(ports, 'Settings', 'Setting', 'Quiet hours'), 1);
    beatAt(ports, '2026-11-20T12:05');
    const said = changes(ports).map(([, what, row, before, after]) => [what, row, before, String(after).replace(/… .*/, '…')]);
    expect(said).toEqual([
      ['rule switched', 'team.rule', '', 'yes'],
      ['rule text', 'team.rule', '', '{"a":1}'],
      ['setting changed', 'Quiet hours', '20:00-07:00', ''],
      ['rule text', 'team.rule', '{"a":1}', `{"b":"${'x'.repeat(54)}…`],
    ]);
  });

  it.each(['__proto__', 'constructor', '=HYPERLINK("x")'])('a setting called %s is only a text', (name) => {
    const ports = company();
    addRows(ports, 'Settings', [{ Setting: name, Value: name }]);
    ['11:05', '12:05'].forEach((time) => beatAt(ports, `2026-11-20T${time}`));
    expect(changes(ports)).toEqual([['unknown', 'setting changed', name, '', name]]);
  });

  it('is logged by whoever saved it where that was done in the sidebar, and not a second time', () => {
    const ports = company();
    ports.setNow('2026-11-20T10:30');
    const send = (request: object): void => {
      const answer = answerRequest(JSON.stringify(request), ports);
      if (!answer.ok) throw new Error(answer.error);
    };
    send({ request: 'save-settings', changes: [{ name: 'Company', value: 'Corner Cup' }] });
    send({ request: 'save-settings', changes: [{ name: 'Company', value: 'Corner Cup Ltd' }] });
    send({ request: 'save-rules', changes: [{ id: 'kpi.risk.trend', value: 4 }] });
    send({ request: 'start', mail: 'dry run' });
    beatAt(ports, '2026-11-20T11:05');
    expect(changes(ports).map(([who, , row, , after]) => [who, row, after])).toEqual([
      ['ana@cafe.example', 'Company', 'Corner Cup'],
      ['ana@cafe.example', 'Company', 'Corner Cup Ltd'],
      ['ana@cafe.example', 'kpi.risk.trend', '4'],
    ]);
  });

  it('is logged once wherever the heartbeat is ended', () => {
    const calm = company();
    setSettings(calm, { 'Test recipient': 'cy@cafe.example' });
    const endable = { options: snapshotOf(calm), act: (ports: MemoryPorts): void => void beatAt(ports, '2026-11-20T11:05') };
    const points = endPoints(endable);
    expect(points.length).toBeGreaterThan(40);
    for (const point of points) {
      const { ports } = endAtCall(endable, point);
      beatAt(ports, '2026-11-20T12:05');
      expect([point, changes(ports)]).toEqual([point, [['unknown', 'setting changed', 'Test recipient', '', 'cy@cafe.example']]]);
    }
  });
});
