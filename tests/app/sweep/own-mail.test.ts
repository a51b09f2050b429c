import { gridOf, makeCompany, rowNumber, rowsOf, setSettings, typeInto, type TypedRow } from '../../support/company';
import type { MemoryPorts } from '../../support/memory-ports';
import { installTemplates } from '../../../src/app/install/install';
import { runSweep } from '../../../src/app/sweep/sweep';

const TO_DO = { 'To-Do': 'Call the landlord', Owner: 'Ben', Due: { local: '2026-11-25T00:00' } };
const HEADER = 'Daily mail at';

function at(ports: MemoryPorts, now: string): ReturnType<typeof runSweep> {
  ports.setNow(now);
  return runSweep(ports);
}

function company(more: TypedRow = {}, todos: readonly TypedRow[] = [TO_DO]): MemoryPorts {
  const people = ['Ana', 'Ben', 'Dee'].map((name) => ({
    Name: name,
    Email: `${name.toLowerCase()}@cafe.example`,
    ...(name === 'Ben' ? more : {}),
  }));
  const settings = { 'Remind of to-dos': 'off' };
  const ports = makeCompany({ now: '2026-11-23T18:05', rows: { People: people, 'To-Dos': todos }, settings, quota: 1000 });
  at(ports, '2026-11-23T18:05');
  return ports;
}

const told = (ports: MemoryPorts, ...moments: readonly string[]): readonly string[] =>
  moments.flatMap((now) =>
    at(ports, now).mails.map(({ to, subject, state }) => `${now.slice(5, 16)} ${to.slice(0, 3)} ${subject} ${state}`),
  );

describe('the mid-week mail', () => {
  it('goes once, to nobody but the owner of something open', () => {
    const ports = company();
    expect(told(ports, '2026-11-25T11:05', '2026-11-25T12:05', '2026-11-25T13:05', '2026-11-26T12:05')).toEqual([
      '11-25T12:05 ben What is open with you in mid-week, Wed 25 Nov sent',
    ]);
  });

  it('that a dry run showed is not sent by what is switched on later', () => {
    const ports = company();
    setSettings(ports, { 'Escalation mail': 'dry run' });
    expect(told(ports, '2026-11-25T12:05')).toEqual(['11-25T12:05 ben What is open with you in mid-week, Wed 25 Nov dry run']);
    setSettings(ports, { 'Escalation mail': 'on' });
    expect(told(ports, '2026-11-25T13:05', '2026-11-25T14:05')).toEqual([]);
  });

  it('held in quiet hours is not needed once everything is done', () => {
    const ports = company({ 'Quiet hours': '11:00-15:00' });
    expect(told(ports, '2026-11-25T12:05')).toEqual(['11-25T12:05 ben What is open with you in mid-week, Wed 25 Nov held']);
    typeInto(ports, 'To-Dos', rowNumber(ports, 'To-Dos', 'To-Do', 'Call the landlord'), 'Done on', { local: '2026-11-25T00:00' });
    expect(told(ports, '2026-11-25T15:05')).toEqual([]);
    expect(rowsOf(ports, 'Outbox').map(({ State }) => State)).toEqual(['not needed']);
  });
});

describe('the daily mail', () => {
  it.each(['07:30', '7.30am', { local: '1899-12-30T07:30' }, 0.3125])('goes at the time a person wrote as %j', (time) => {
    const ports = company({ [HEADER]: time });
    expect(told(ports, '2026-11-25T07:25', '2026-11-25T07:35', '2026-11-25T08:35')).toEqual(['11-25T07:35 ben Your day, Wed 25 Nov sent']);
  });

  it('names its cell where nobody can read the time', () => {
    const ports = company({ [HEADER]: 'at noon' });
    const { issues, mails } = at(ports, '2026-11-25T09:05');
    expect([issues, mails]).toEqual([[expect.objectContaining({ code: 'bad-time', tab: 'People', row: 3, column: HEADER })], []]);
  });

  it('is none in a file from before there was one, until the tabs are set up again', () => {
    const ports = company();
    const column = (gridOf(ports, 'People')[0] ?? []).indexOf(HEADER) + 1;
    ports.workbook.write('People', 1, column, [['']]);
    const { issues } = at(ports, '2026-11-25T07:35');
    expect([issues, told(ports, '2026-11-25T08:05')]).toEqual([[], []]);
    installTemplates(ports, { templates: ['people'], sample: false });
    expect((gridOf(ports, 'People')[0] ?? []).filter((header) => header === HEADER)).toEqual([HEADER]);
    typeInto(ports, 'People', 3, HEADER, '08:30');
    expect(told(ports, '2026-11-25T08:35')).toEqual(['11-25T08:35 ben Your day, Wed 25 Nov sent']);
  });
});

describe('what does not fit into the quota', () => {
  it('is what can wait: the day goes before the middle of the week', () => {
    const ports = company({ [HEADER]: '11:30' }, [TO_DO, { ...TO_DO, Owner: 'Ana' }]);
    ports.setQuota(1);
    expect(told(ports, '2026-11-25T12:05').map((line) => line.replace(/ in mid-week.*Nov|, Wed.*Nov/, ''))).toEqual([
      '11-25T12:05 ben Your day sent',
      '11-25T12:05 ana What is open with you waiting for quota',
      '11-25T12:05 ben What is open with you waiting for quota',
    ]);
  });
});
