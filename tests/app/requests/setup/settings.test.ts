import { ANSWERS, draft, MARA, newFile, request } from './new-file';
import { ask, footprint, refusal } from '../ask';
import { addRows, rowsOf, setSettings, typeInto } from '../../../support/company';
import { makeMemoryPorts, type MemoryPorts } from '../../../support/memory-ports';
import { removeSample } from '../../../../src/app/install/remove-sample';
import { installTemplates } from '../../../../src/app/install/install';
import { runSweep } from '../../../../src/app/sweep/sweep';

const setting = (ports: MemoryPorts, name: string): unknown => rowsOf(ports, 'Settings').find((row) => row['Setting'] === name)?.['Value'];
const save = (ports: MemoryPorts, ...changes: readonly { name: string; value: string; was?: string }[]) =>
  request(ports, 'save-settings', { changes });

describe('the form of Settings', () => {
  it('shows every row with its kind, its help and an example', () => {
    const { settings } = request(newFile(), 'setup');
    expect(settings.map(({ name }) => name)).toEqual(rowsOf(newFile(), 'Settings').map((row) => row['Setting']));
    expect(settings.find(({ name }) => name === 'Leadership meeting')).toEqual({
      ...{ name: 'Leadership meeting', value: 'Tue 09:00', kind: 'moment', choices: [], example: 'Tue 09:00' },
      help: expect.stringMatching(/^When the leadership team meets each week/) as string,
    });
    expect(settings.filter(({ kind }) => kind === 'engine').map(({ name }) => name)).toEqual([
      ...['Time zone', 'Locale', 'Escalation mail', 'File', 'Sweeper', 'Sample rows'],
    ]);
  });

  it('takes each example it shows', () => {
    const ports = newFile();
    request(ports, 'first-run', ANSWERS);
    const { settings } = request(ports, 'setup');
    for (const { name, kind, example, choices } of settings.filter((line) => line.kind !== 'engine'))
      for (const value of [...choices, kind === 'person' ? 'Ben' : example]) {
        expect([name, save(ports, { name, value }).gaps]).toEqual([name, []]);
        expect([name, request(ports, 'sweep').issues]).toEqual([name, []]);
      }
  });

  it('saves what changed, with old and new in the log, once', () => {
    const ports = newFile();
    const changes = [
      { name: 'Quiet hours', value: ' 21:00-06:00 ', was: '20:00-07:00' },
      { name: 'Company', value: '', was: '' },
      { name: 'Weekly mail', value: 'off', was: 'Mon 08:00' },
    ];
    expect(save(ports, ...changes).says).toEqual(['Quiet hours is "21:00-06:00" now.', 'Weekly mail is "off" now.']);
    expect(['Quiet hours', 'Weekly mail'].map((name) => setting(ports, name))).toEqual(['21:00-06:00', 'off']);
    expect(rowsOf(ports, 'Log').map((row) => [row['Who'], row['What'], row['Row'], row['Before'], row['After']])).toEqual([
      [MARA, 'setting changed', 'Quiet hours', '20:00-07:00', '21:00-06:00'],
      [MARA, 'setting changed', 'Weekly mail', 'Mon 08:00', 'off'],
    ]);
    const before = footprint(ports);
    expect(save(ports, ...changes).says).toEqual(['Everything stands there already. Nothing was written.']);
    expect(footprint(ports)).toEqual(before);
  });

  it('logs each change, where one is made again after it was taken back within the hour', () => {
    const ports = newFile();
    request(ports, 'sweep');
    ports.setNow('2026-11-20T09:20');
    const values = ['A', 'B', 'A'];
    for (const value of ['B', ...values]) save(ports, { name: 'Company', value });
    const lines = rowsOf(ports, 'Log').filter((row) => row['Row'] === 'Company');
    expect(lines.map((row) => row['After'])).toEqual(['B', ...values]);
  });

  it.each<[name: string, setting: string, value: string, says: RegExp]>([
    ['a weekday', 'Week starts on', 'Someday', /write it like Monday\.$/],
    ['working days', 'Work week', 'all', /write it like Mon-Fri\.$/],
    ['a month', 'Year starts in', '13', /write it like January\.$/],
    ['a moment', 'Leadership meeting', 'Tuesday', /write it like Tue 09:00\.$/],
    ['quiet hours', 'Quiet hours', '20:00', /write it like 20:00-07:00\.$/],
    ['a span', 'Nag every', 'often', /write it like 1 day\.$/],
    ['days', 'Remind of to-dos', 'soon', /write it like 2 \(days before\)\.$/],
    ['a day', 'Paused until', 'tomorrow', /write it like 2026-11-20\.$/],
    ['words', 'Vocabulary', 'Klingon', /write it like EOS-style, Scaling Up, OKR or plain\.$/],
    ['a person', 'Business owner', 'Zoe', /is nobody in People and no seat/],
    ['an address', 'Test recipient', 'me', /is no mail address; write one like/],
    ['domains', 'Approved domains', 'cafe.example, @bar', /^"@bar" is no domain; write them like/],
    ['what Runsheet writes', 'File', 'x', /^File is not set here\.$/],
    ['mail', 'Escalation mail', 'on', /^Escalation mail is not set here\.$/],
    ['a row that is gone', 'Mood', 'good', /^Settings has no row "Mood" any more/],
  ])('refuses what cannot be read as %s, beside the field, and saves nothing', (_name, name, value, says) => {
    const ports = newFile();
    const before = footprint(ports);
    const { gaps } = save(ports, { name: 'Company', value: 'Corner Cup' }, { name, value });
    expect(gaps).toEqual([{ field: name, says: expect.stringMatching(says) as string }]);
    expect(footprint(ports)).toEqual(before);
  });

  it('notices what somebody wrote into the tab meanwhile', () => {
    const ports = newFile();
    setSettings(ports, { 'Work week': 'Tue-Sat' });
    expect(save(ports, { name: 'Work week', value: 'Mon-Sat', was: 'Mon-Fri' }).gaps).toEqual([
      { field: 'Work week', says: 'Somebody wrote "Tue-Sat" here meanwhile. Look at it and save again.' },
    ]);
    expect(save(ports, { name: 'Work week', value: 'Tue-Sat', was: 'Mon-Fri' }).gaps).toEqual([]);
  });

  it('writes the row that counts, where there are two', () => {
    const ports = newFile();
    addRows(ports, 'Settings', [{ Setting: 'Company', Value: 'Old' }]);
    save(ports, { name: 'Company', value: 'New', was: 'Old' });
    expect(ask(ports, 'overview').company).toBe('New');
  });

  it('is refused while somebody works on the file', () => {
    const ports = newFile();
    ports.setBusy(true);
    expect(refusal(ports, { request: 'save-settings', changes: [] })).toMatch(/^Runsheet is working on this file/);
  });
});

describe('what Setup shows', () => {
  it('of a file without tabs: the templates and the steps, all to be done', () => {
    const view = request(makeMemoryPorts({ active: MARA }), 'setup');
    expect(view.steps.some(({ done }) => done)).toBe(false);
    expect([view.settings, view.people, view.gaps, view.sample]).toEqual([[], [], [], false]);
    expect(view.templates.flatMap(({ tabs }) => tabs).some(({ there }) => there)).toBe(false);
  });

  it('which tabs are there, under their own names, and no hidden ones', () => {
    const ports = newFile();
    const shown = (): readonly (readonly [string, readonly string[]])[] =>
      request(ports, 'setup').templates.map(({ key, tabs }) => [key, tabs.filter(({ there }) => there).map(({ name }) => name)] as const);
    expect(shown()).toContainEqual(['scorecard', []]);
    expect(shown()).toContainEqual(['system', ['Rules', 'Settings']]);
    installTemplates(ports, { templates: ['scorecard'], sample: false });
    expect(shown()).toContainEqual(['scorecard', ['Scorecard', 'Scorecard history']]);
  });

  it('processes that are not enforced, with what they lack, until they have it', () => {
    const ports = newFile();
    request(ports, 'first-run', ANSWERS);
    addRows(ports, 'Processes', [{ Process: 'Count the safe', Owner: 'Mara', Cadence: 'weekdays' }]);
    runSweep(ports);
    expect(request(ports, 'setup').gaps).toEqual([
      {
        id: rowsOf(ports, 'Processes')[0]?.['ID'],
        title: 'Count the safe',
        lacks: expect.stringMatching(/a backup and a proof/) as string,
      },
    ]);
    typeInto(ports, 'Processes', 2, 'Backup', 'Ben');
    typeInto(ports, 'Processes', 2, 'Proof', 'photo');
    expect(request(ports, 'setup').gaps).toEqual([]);
  });

  it('who is there, where work is done, and whether there are sample rows', () => {
    const ports = makeMemoryPorts({ now: '2026-11-20T09:00', active: MARA });
    installTemplates(ports, { sample: true });
    const { people, locations, sample } = request(ports, 'setup');
    expect(people).toEqual(expect.arrayContaining(['Mara Lindqvist', 'Shift lead']));
    expect(locations).toEqual(expect.arrayContaining(['Harbour', 'Station']));
    expect(sample).toBe(true);
    removeSample(ports);
    expect(request(ports, 'setup').sample).toBe(false);
  });

  it('who switched mail on last', () => {
    const ports = newFile();
    request(ports, 'first-run', ANSWERS);
    request(ports, 'define-process', { draft: draft() });
    expect(request(ports, 'setup').confirmed).toBeUndefined();
    ask(ports, 'start', { mail: 'on' });
    ask(ports, 'start', { mail: 'dry run' });
    expect(request(ports, 'setup').confirmed).toEqual({ who: MARA, at: '2026-11-20T09:12' });
  });

  it('reads only', () => {
    const ports = newFile();
    const before = footprint(ports);
    request(ports, 'setup');
    request(ports, 'check-process', { draft: draft() });
    expect(footprint(ports)).toEqual(before);
  });
});
