import { ask, footprint, refusal } from './ask';
import { addRows, makeCompany, rowNumber, rowsOf, setSettings, typeInto, type CompanyOptions } from '../../support/company';
import { makeMemoryPorts, type MemoryPorts } from '../../support/memory-ports';
import { verifyWorkbook } from '../../../src/app/requests/verify';
import { runSweep } from '../../../src/app/sweep/sweep';
import type { Ports } from '../../../src/app/ports';

const PROCESSES = [{ Process: 'Opening check', Owner: 'Ana', Backup: 'Ben', Cadence: 'every day', 'Due at': '07:00', Proof: 'none' }];
const DEE = 'dee@cafe.example';

/** Four people and one process; mail is off, and no check ever ran. */
function company(settings: CompanyOptions['settings'] = {}, more: CompanyOptions = {}): MemoryPorts {
  return makeCompany({
    now: '2026-11-20T06:00',
    effective: DEE,
    ...more,
    rows: { Processes: PROCESSES, ...more.rows },
    settings: { 'Escalation mail': 'off', ...settings },
  });
}

const setting = (ports: MemoryPorts, name: string): unknown => rowsOf(ports, 'Settings').find((row) => row['Setting'] === name)?.['Value'];
const logLines = (ports: MemoryPorts): readonly unknown[] =>
  rowsOf(ports, 'Log').map((row) => ['Who', 'What', 'Row', 'Before', 'After', 'Reason'].map((header) => row[header]));

describe('starting', () => {
  it.each([
    ['off', 'Mail is off, so nobody is written to. Turn it on in the sidebar, or set Escalation mail in Settings to on.'],
    ['dry run', 'Mail is on dry run: each one is listed in the Outbox, none is sent.'],
    ['on', 'Mail goes out from dee@cafe.example, to people at cafe.example.'],
  ])('with mail %s makes the trigger, writes the setting and says so', (mail, says) => {
    const ports = company();
    expect(ask(ports, 'start', { mail })).toMatchObject({ says: ['Hourly checks are on: the first one comes within the hour.', says] });
    expect([ports.triggers.exists(), setting(ports, 'Escalation mail')]).toEqual([true, mail]);
    expect(ask(ports, 'overview')).toMatchObject({ checks: { on: true }, mail });
  });

  it('with mail on is the confirmation: the file is stamped, the domains approved, the person logged', () => {
    const ports = company(
      {},
      {
        rows: {
          People: [
            { Name: 'Ana', Email: 'ana@cafe.example' },
            { Name: 'Zoe', Email: 'zoe@bar.example' },
          ],
        },
      },
    );
    ask(ports, 'start', { mail: 'on' });
    expect(['File', 'Approved domains'].map((name) => setting(ports, name))).toEqual(['file-1', 'bar.example, cafe.example']);
    expect(logLines(ports)).toEqual([[DEE, 'mail on', 'Settings', 'off', 'on', 'Mail may go to bar.example, cafe.example.']]);
  });

  it('keeps the domains that somebody approved', () => {
    const ports = company({ 'Approved domains': 'bar.example' });
    expect(ask(ports, 'start', { mail: 'on' }).says[1]).toBe('Mail goes out from dee@cafe.example, to people at bar.example.');
    expect(setting(ports, 'Approved domains')).toBe('bar.example');
  });

  it('leaves nothing for the next check to confirm, and an unbroken log', () => {
    const ports = company();
    runSweep(ports);
    ask(ports, 'start', { mail: 'on' });
    const before = logLines(ports).length;
    const { complete } = runSweep(ports);
    expect([complete, logLines(ports).slice(before), verifyWorkbook(ports).findings]).toEqual([true, [], []]);
    expect(setting(ports, 'File')).toBe('file-1');
  });

  it('a second time is fine; each time somebody is on record', () => {
    const ports = company();
    ask(ports, 'start', { mail: 'on' });
    ask({ ...ports, identity: { ...ports.identity, effective: () => 'eve@cafe.example' } }, 'start', { mail: 'on' });
    ask(ports, 'start', { mail: 'dry run' });
    ask(ports, 'start', { mail: 'dry run' });
    expect(logLines(ports)).toEqual([
      [DEE, 'mail on', 'Settings', 'off', 'on', 'Mail may go to cafe.example.'],
      ['eve@cafe.example', 'mail on', 'Settings', 'on', 'on', 'Mail may go to cafe.example.'],
      [DEE, 'mail dry run', 'Settings', 'on', 'dry run', ''],
      [DEE, 'checks started', 'Settings', 'dry run', 'dry run', ''],
    ]);
    expect([ports.triggers.exists(), verifyWorkbook(ports).findings]).toEqual([true, []]);
  });

  it('in a copy of the file confirms that the copy may mail', () => {
    const ports = company({ 'Escalation mail': 'on', File: 'file-0' });
    expect(ask(ports, 'overview').mail).toBe('off');
    ask(ports, 'start', { mail: 'on' });
    expect([setting(ports, 'File'), ask(ports, 'overview').mail]).toEqual(['file-1', 'on']);
  });

  it('of two rows of one setting writes the one that counts', () => {
    const ports = company();
    addRows(ports, 'Settings', [{ Setting: 'Escalation mail', Value: 'off' }]);
    ask(ports, 'start', { mail: 'on' });
    expect(ask(ports, 'overview').mail).toBe('on');
  });

  it('with an address that Google does not reveal says so in the log', () => {
    const ports = company({}, { effective: '', active: '' });
    expect(ask(ports, 'start', { mail: 'on' }).says[1]).toContain('Mail goes out from your address');
    expect(logLines(ports)).toEqual([['unknown', 'mail on', 'Settings', 'off', 'on', 'Mail may go to cafe.example.']]);
  });
});

describe('starting is refused', () => {
  const untouched = (ports: MemoryPorts, world: Ports, mail = 'on'): string => {
    const before = footprint(ports);
    const says = refusal(world, { request: 'start', mail });
    expect(footprint(ports)).toEqual(before);
    return says;
  };

  it('in a file without tabs', () => {
    const ports = makeMemoryPorts();
    expect(untouched(ports, ports, 'off')).toBe(
      'There are no tabs of Runsheet in this file yet. Choose "Set up tabs" in the Runsheet menu first.',
    );
  });

  it('while another execution holds the file', () => {
    const ports = company();
    ports.setBusy(true);
    expect(untouched(ports, ports)).toBe('Runsheet is working on this file at the moment. Wait a minute and try again.');
  });

  it('where a permission is missing, with the address to give it', () => {
    const ports = company();
    const world = { ...ports, identity: { ...ports.identity, authorizationUrl: () => 'https://auth.example/ask' } };
    const says =
      'Runsheet needs a permission that you have not given yet. Open this address, agree, and start again: https://auth.example/ask';
    expect([untouched(ports, world), refusal(world, { request: 'preview' })]).toEqual([says, says]);
  });

  it('with mail on where nobody can be mailed; with mail off it is not', () => {
    const ports = company({}, { rows: { People: [{ Name: 'Ana' }] } });
    expect(untouched(ports, ports)).toMatch(/^Mail cannot be switched on yet: no row of People has an address/);
    expect(ask(ports, 'start', { mail: 'off' }).says).toHaveLength(2);
  });

  it('where the setting was removed', () => {
    const ports = company();
    typeInto(ports, 'Settings', rowNumber(ports, 'Settings', 'Setting', 'Escalation mail'), 'Setting', 'Something else');
    expect(untouched(ports, ports)).toMatch(/^Settings has no row "Escalation mail" any more\./);
  });

  it('where somebody writes the setting at the same moment', () => {
    const ports = company();
    let reads = 0;
    const read = (tab: string): ReturnType<typeof ports.workbook.read> => {
      if (tab === 'Settings') reads += 1;
      if (tab === 'Settings' && reads === 2) setSettings(ports, { 'Escalation mail': 'dry run' });
      return ports.workbook.read(tab);
    };
    expect(refusal({ ...ports, workbook: { ...ports.workbook, read } }, { request: 'start', mail: 'on' })).toBe(
      'Somebody changed Settings at this moment, so nothing was started. Look at it and start again.',
    );
    expect([setting(ports, 'Escalation mail'), ports.triggers.exists()]).toEqual(['dry run', false]);
  });

  it('where Settings cannot be written: nothing is set, no trigger', () => {
    const ports = company();
    const write = (): never => {
      throw new Error('You are trying to edit a protected cell or object.');
    };
    const before = setting(ports, 'Escalation mail');
    expect(() => ask({ ...ports, workbook: { ...ports.workbook, write } }, 'start', { mail: 'on' })).toThrow('protected cell');
    expect([setting(ports, 'Escalation mail'), ports.triggers.exists()]).toEqual([before, false]);
  });
});

describe('stopping', () => {
  it('removes the trigger and leaves mail as it is', () => {
    const ports = company();
    ask(ports, 'start', { mail: 'dry run' });
    expect(ask(ports, 'stop').says).toEqual([
      'Your hourly checks of this file are stopped. Another person who started theirs still has them.',
    ]);
    expect([ports.triggers.exists(), setting(ports, 'Escalation mail')]).toEqual([false, 'dry run']);
  });

  it('says so where there was nothing to stop, in any file', () => {
    expect(ask(makeMemoryPorts(), 'stop').says).toEqual([
      'You had no hourly checks in this file, so nothing was stopped. Another person may have theirs.',
    ]);
  });
});
