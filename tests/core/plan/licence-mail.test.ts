import { PEOPLE, rowsIn, settingsWith, someone, type Cells } from '../../support/core-world';
import { licenceMail, type MailLicence } from '../../../src/core/plan/plan-mail';
import { buildDirectory } from '../../../src/core/people/directory';

const BLANK: Cells = { 'Escalation mail': '', File: '', 'Approved domains': '' };

function licence(settings: Cells, fingerprint = 'file-1'): MailLicence {
  const all = { ...BLANK, ...settings };
  const rows = rowsIn(
    'settings',
    Object.entries(all).map(([setting, value]) => ({ setting, value })),
  );
  const people = [...PEOPLE, someone('Eve', { email: 'eve@bar.example' }), someone('Nobody', { email: '' })];
  return licenceMail(
    { tables: { settings: rows }, settings: settingsWith(all), directory: buildDirectory(people, []), changes: [], issues: [] },
    fingerprint,
  );
}

const written = (given: MailLicence): readonly (readonly unknown[])[] => given.changes.map((change) => [change.title, change.value]);

describe('the first sweep that finds mail on', () => {
  it('stamps the file and approves the domains of its people', () => {
    const given = licence({ 'Escalation mail': 'on' });
    expect([given.mode, given.approvedDomains, given.notice]).toEqual(['on', ['bar.example', 'cafe.example'], '']);
    expect(written(given)).toEqual([
      ['File', 'file-1'],
      ['Approved domains', 'bar.example, cafe.example'],
    ]);
    expect(given.log).toMatchObject([{ what: 'mail on', row: 'Settings', reason: 'Mail may go to bar.example, cafe.example.' }]);
  });

  it('keeps domains that somebody approved already', () => {
    const given = licence({ 'Escalation mail': 'on', 'Approved domains': 'cafe.example' });
    expect([given.approvedDomains, written(given)]).toEqual([['cafe.example'], [['File', 'file-1']]]);
  });
});

describe('a dry run', () => {
  it.each([
    ['', ['bar.example', 'cafe.example']],
    ['cafe.example', ['cafe.example']],
  ])('with Approved domains %j takes what on would take, and writes nothing', (approved, domains) => {
    const given = licence({ 'Escalation mail': 'dry run', 'Approved domains': approved });
    expect([given.mode, given.approvedDomains, written(given), given.log]).toEqual(['dry run', domains, [], []]);
  });

  it('approves nobody while mail is off', () => {
    expect(licence({ 'Escalation mail': 'off' }).approvedDomains).toEqual([]);
  });
});

describe('a file that is stamped', () => {
  it.each(['on', 'dry run', 'off'])('with mail %s is left as it is', (mode) => {
    expect(licence({ 'Escalation mail': mode, File: 'file-1', 'Approved domains': 'cafe.example' })).toEqual({
      ...{ mode, approvedDomains: ['cafe.example'], changes: [], log: [], notice: '' },
    });
  });

  it('that is a copy sets mail to off, says so and approves nobody', () => {
    const given = licence({ 'Escalation mail': 'on', File: 'file-0', 'Approved domains': 'cafe.example' });
    expect([given.mode, given.approvedDomains]).toEqual(['off', []]);
    expect(written(given)).toContainEqual(['Escalation mail', 'off']);
    expect(given.notice).toContain('This file is a copy');
    expect(given.log).toMatchObject([{ what: 'mail off', before: 'on', after: 'off' }]);
  });

  it('that is a copy mails once somebody chooses it again', () => {
    const copied = licence({ 'Escalation mail': 'on', File: 'file-0' });
    const File = String(written(copied).find(([title]) => title === 'File')?.[1] ?? '');
    expect(licence({ 'Escalation mail': 'off', File }).notice).toContain('This file is a copy');
    const chosen = licence({ 'Escalation mail': 'on', File });
    expect([chosen.mode, written(chosen)[0]]).toEqual(['on', ['File', 'file-1']]);
    expect(licence({ 'Escalation mail': 'on', File }, 'file-2').mode).toBe('off');
  });
});
