import { ANSWERS, draft, MARA, newFile, request } from './new-file';
import { footprint, refusal } from '../ask';
import { addRows, rowsOf, setSettings } from '../../../support/company';
import { HOSTILE_TEXTS } from '../../../support/hostile-texts';
import { makeMemoryPorts } from '../../../support/memory-ports';
import { verifyWorkbook } from '../../../../src/app/requests/verify';

const people = (ports: Parameters<typeof rowsOf>[0]): unknown => rowsOf(ports, 'People').map((row) => [row['Name'], row['Email']]);
const setting = (ports: Parameters<typeof rowsOf>[0], name: string): unknown =>
  rowsOf(ports, 'Settings').find((row) => row['Setting'] === name)?.['Value'];

it('leads from an empty file to an open run and a test mail', () => {
  const ports = newFile();
  expect(request(ports, 'setup').steps.map(({ key, done }) => [key, done])).toEqual([
    ['tabs', true],
    ['questions', false],
    ['process', false],
    ['mail', false],
    ['checks', false],
  ]);
  expect(request(ports, 'first-run', ANSWERS).gaps).toEqual([]);
  const { says, rows } = request(ports, 'define-process', { draft: draft() });
  expect(says.join(' ')).toMatch(/^Process P-\w{4} "Look at the numbers" was made: Processes, row 2\. It is first due Fri 20 Nov 11:00\.$/);
  expect(request(ports, 'sweep').opened).toMatchObject([{ process: rows[0], due: '2026-11-20T11:00', assignee: 'Mara', status: 'Open' }]);
  expect(request(ports, 'sweep').opened).toEqual([]);
  expect(request(ports, 'test-mail').says).toEqual([
    `A test mail went out from ${MARA} to ${MARA}. Look in your inbox, and in the spam folder.`,
  ]);
  expect(ports.sent.map(({ to }) => to)).toEqual([MARA]);
  const view = request(ports, 'setup');
  expect(view.steps.filter(({ done }) => !done).map(({ key }) => key)).toEqual(['checks']);
  expect([view.gaps, verifyWorkbook(ports).findings]).toEqual([[], []]);
});

it.each([
  ['on a Friday', '2026-11-20T09:12', 'weekdays', '11:00'],
  ['on a Saturday', '2026-11-21T09:12', 'every day', '11:00'],
  ['late on a Sunday', '2026-11-22T23:30', 'every day', '23:59'],
])('a process that is due today has its run at once: %s', (_name, now, cadence, dueAt) => {
  const ports = newFile({ now });
  request(ports, 'first-run', ANSWERS);
  request(ports, 'define-process', { draft: draft({ cadence, dueAt }) });
  expect(request(ports, 'sweep').opened).toMatchObject([{ due: `${now.slice(0, 10)}T${dueAt}`, status: 'Open' }]);
});

describe('the three questions', () => {
  it('write settings and two people, with who and what in the log', () => {
    const ports = newFile();
    const { says } = request(ports, 'first-run', { ...ANSWERS, week: 'Sunday', company: 'Corner Cup' });
    expect(says).toEqual([
      'Mara (mara@cafe.example) stands in People now.',
      'Ben (ben@cafe.example) stands in People now.',
      'Week starts on is "Sunday" now.',
      'Business owner is "Ben" now.',
      'Company is "Corner Cup" now.',
    ]);
    expect(people(ports)).toEqual([
      ['Mara', MARA],
      ['Ben', 'ben@cafe.example'],
    ]);
    expect(rowsOf(ports, 'Log').map((row) => [row['Who'], row['What'], row['Row'], row['Before'], row['After']])).toEqual([
      [MARA, 'person added', 'Mara', '', MARA],
      [MARA, 'person added', 'Ben', '', 'ben@cafe.example'],
      [MARA, 'setting changed', 'Week starts on', 'Monday', 'Sunday'],
      [MARA, 'setting changed', 'Business owner', '', 'Ben'],
      [MARA, 'setting changed', 'Company', '', 'Corner Cup'],
    ]);
  });

  it('a second time write nothing and say so', () => {
    const ports = newFile();
    request(ports, 'first-run', ANSWERS);
    const before = footprint(ports);
    expect(request(ports, 'first-run', ANSWERS)).toEqual({
      ok: true,
      gaps: [],
      says: ['Everything stands there already. Nothing was written.'],
    });
    expect(request(ports, 'first-run', { ...ANSWERS, fallback: 'ben@cafe.example', company: ' ' }).gaps).toEqual([]);
    expect(footprint(ports)).toEqual(before);
  });

  it('overwrite nothing that People holds; a blank address is filled in', () => {
    const ports = newFile();
    addRows(ports, 'People', [
      { Name: 'Mara Lindqvist', Email: MARA, Team: 'Office' },
      { Name: 'Ben', Team: 'Bar' },
    ]);
    request(ports, 'first-run', ANSWERS);
    expect(rowsOf(ports, 'People').map((row) => [row['Name'], row['Email'], row['Team']])).toEqual([
      ['Mara Lindqvist', MARA, 'Office'],
      ['Ben', 'ben@cafe.example', 'Bar'],
    ]);
  });

  it('leave a business owner who is written otherwise as they are', () => {
    const ports = newFile();
    request(ports, 'first-run', ANSWERS);
    setSettings(ports, { 'Business owner': 'ben@cafe.example' });
    request(ports, 'first-run', ANSWERS);
    expect(setting(ports, 'Business owner')).toBe('ben@cafe.example');
  });

  it('leave the reader out where Google does not reveal them, and say what to do', () => {
    const ports = newFile({ active: '' });
    expect(request(ports, 'first-run', ANSWERS).says.slice(-1)).toEqual([
      'Google does not reveal your address: add yourself to People with your address.',
    ]);
    expect(people(ports)).toEqual([['Ben', 'ben@cafe.example']]);
  });

  it.each<[name: string, fields: object, field: string, says: RegExp]>([
    ['no day', { week: '' }, 'week', /^Choose the first day/],
    ['no such day', { week: 'Someday' }, 'week', /^"Someday" cannot be read as Week starts on; write it like Monday\.$/],
    ['no moment', { meeting: ' ' }, 'meeting', /such as Tue 09:00/],
    [
      'a moment that cannot be read',
      { meeting: 'after lunch' },
      'meeting',
      /cannot be read as Leadership meeting; write it like Tue 09:00\.$/,
    ],
    ['nobody', { fallback: ' ', fallbackAddress: '' }, 'fallback', /^Name who gets the work/],
    ['somebody without an address', { fallbackAddress: '' }, 'fallbackAddress', /^Write their mail address/],
    ['no address', { fallbackAddress: 'ben at cafe' }, 'fallbackAddress', /^"ben at cafe" is no mail address; write one like/],
    ['the reader by name', { fallback: 'Mara', fallbackAddress: '' }, 'fallback', /^That is you\./],
    ['the reader’s address', { fallbackAddress: MARA }, 'fallbackAddress', /^That is the address of Mara\./],
    ['two people', { fallback: 'Ben, Cy' }, 'fallback', /names more than one person/],
  ])('with %s are refused beside the field and write nothing', (_name, fields, field, says) => {
    const ports = newFile();
    const before = footprint(ports);
    const { gaps } = request(ports, 'first-run', { ...ANSWERS, ...fields });
    expect(gaps).toEqual([{ field, says: expect.stringMatching(says) as string }]);
    expect(footprint(ports)).toEqual(before);
  });

  it.each<[name: string, row: object, field: string, says: RegExp]>([
    [
      'with another address',
      { Email: 'ben@bar.example' },
      'fallbackAddress',
      /^People has ben@bar\.example for Ben\. Leave this blank, or mend People, row 2\.$/,
    ],
    ['with an address that reaches nobody', { Email: 'ben' }, 'fallbackAddress', /what stands in People, row 2\. Mend it there\.$/],
  ])('refuse somebody who stands there %s', (_name, row, field, says) => {
    const ports = newFile();
    addRows(ports, 'People', [{ Name: 'Ben', ...row }]);
    expect(request(ports, 'first-run', ANSWERS).gaps).toEqual([{ field, says: expect.stringMatching(says) as string }]);
  });

  it.each(HOSTILE_TEXTS)('$name stays text', ({ text }) => {
    const ports = newFile();
    request(ports, 'first-run', { ...ANSWERS, company: `x ${text}`, fallback: `${text} x` });
    const typed = [setting(ports, 'Company'), ...rowsOf(ports, 'People').map((row) => row['Name'])].map(String);
    typed.forEach((cell) => {
      expect(cell).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      expect(cell.length).toBeLessThanOrEqual(200);
    });
  });

  it('are refused in a file without tabs and while somebody works on it', () => {
    const busy = newFile();
    busy.setBusy(true);
    expect(refusal(makeMemoryPorts(), { request: 'first-run', ...ANSWERS })).toMatch(/^There are no tabs/);
    expect(refusal(busy, { request: 'first-run', ...ANSWERS })).toMatch(/^Runsheet is working on this file/);
  });
});

describe('the test mail', () => {
  const mail = { request: 'test-mail' };

  it.each([
    ['within two minutes', '2026-11-20T09:13', 1],
    ['after two minutes', '2026-11-20T09:14', 2],
    ['after three', '2026-11-20T09:15', 2],
  ])('pressed again %s', (_name, now, sent) => {
    const ports = newFile();
    request(ports, 'test-mail');
    ports.setNow(now);
    const { says } = request(ports, 'test-mail');
    expect([ports.sent.length, /already/.test(says.join(' '))]).toEqual([sent, sent === 1]);
  });

  it('names the company as text and leaves a line in the log', () => {
    const ports = newFile();
    setSettings(ports, { Company: '<b>Café</b>' });
    request(ports, 'test-mail');
    expect(ports.sent[0]?.html).toContain('&lt;b&gt;Café&lt;/b&gt;');
    expect(rowsOf(ports, 'Log')).toMatchObject([{ Who: MARA, What: 'test mail', After: MARA }]);
    expect(verifyWorkbook(ports).findings).toEqual([]);
  });

  it('is refused where Google does not reveal the address, or lets nothing more be sent', () => {
    const used = newFile({ quota: 0 });
    expect(refusal(newFile({ active: '' }), mail)).toMatch(/^Google does not reveal your address/);
    expect(refusal(used, mail)).toMatch(/^Google lets you send no more mail today/);
    expect(request(used, 'setup').steps.find(({ key }) => key === 'mail')?.done).toBe(false);
  });

  it('that Google did not take is in doubt at first, and may be sent again after two minutes', () => {
    const ports = newFile({ now: '2026-11-20T09:00' });
    const send = (): never => {
      throw new Error('Service unavailable: Mail');
    };
    expect(() => request({ ...ports, mailer: { ...ports.mailer, send } }, 'test-mail')).toThrow('Service unavailable');
    expect(request(ports, 'setup').steps.find(({ key }) => key === 'mail')?.done).toBe(false);
    expect(request(ports, 'test-mail').says.join(' ')).toMatch(/it is not known whether it went out/);
    ports.setNow('2026-11-20T09:02');
    expect(request(ports, 'test-mail').says.join(' ')).toMatch(/^A test mail went out/);
    expect(request(ports, 'setup').steps.find(({ key }) => key === 'mail')?.done).toBe(true);
  });
});
