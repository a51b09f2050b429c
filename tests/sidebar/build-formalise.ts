import type { HonestyLine, HonestyPart, HonestyView, LeaveView } from '../../src/core/contract/formalise';

const line = (says: string, fields: Partial<HonestyLine> = {}): HonestyLine => ({ id: '', tab: '', row: 0, column: '', says, ...fields });
const part = (key: string, title: string, says: string, lines: readonly HonestyLine[] = []): HonestyPart => ({
  ...{ key, title, says, lines, count: lines.length },
  state: lines.length > 0 ? 'found' : 'clean',
});

/** A file in which something is to be mended. */
export const honesty = (fields: Partial<HonestyView> = {}): HonestyView => ({
  at: '2026-11-20T09:00',
  installed: true,
  says: '9 of 12 questions that can be answered found nothing to mend.',
  rule: 'First what lets work be missed without anybody being told, then numbers that are wrong.',
  fixes: [
    {
      ...{ key: 'backup', title: 'Processes without a backup', id: 'P-10CK', tab: 'Processes', row: 3, column: '' },
      why: 'Processes: Lock up has nothing in Backup. Work can be missed here and nobody else is told.',
      action: 'Name in Backup who takes it over.',
    },
    {
      ...{ key: 'overwritten', title: 'Formulas overwritten by typed values', id: '', tab: 'Budget 2026', row: 14, column: 'J' },
      why: 'Budget 2026 J14 holds 120, typed; J13 calculates =I13+((E13*7)/F13). A number that people read is wrong, or will be.',
      action: 'Copy the formula of the cell beside it over the typed value, or say in a note why it stands there.',
    },
    {
      ...{ key: 'admins', title: 'A second person who keeps it running', id: '', tab: '', row: 0, column: '' },
      why: 'Ana alone started hourly checks. It stops when one person is away.',
      action: 'Ask a second editor to choose "Start hourly checks" in the Runsheet menu.',
    },
  ],
  parts: [
    part('owner', 'Rows without an owner', 'All 18 open rows name somebody.'),
    part('backup', 'Processes without a backup', '1 of 5 active processes have no backup.', [
      line('Processes: Lock up has nothing in Backup.', { id: 'P-10CK', tab: 'Processes', row: 3 }),
    ]),
    part('overwritten', 'Formulas overwritten by typed values', '1 cell among 39 formulas.', [
      line('Budget 2026 J14 holds 120, typed; J13 calculates =I13+((E13*7)/F13).', { tab: 'Budget 2026', row: 14, column: 'J' }),
    ]),
    { ...part('edits', 'Who changes the file', 'No changes with a name stand in the Log yet.'), state: 'no data' },
  ],
  ...fields,
});

/** What leaving a file would do. */
export const leaving = (fields: Partial<LeaveView> = {}): LeaveView => ({
  dry: true,
  left: false,
  says: [
    'Your hourly checks stop. Those of other people end by themselves at their next hour.',
    'Escalation mail is set to off.',
    '10 hidden tabs stay hidden: Overrides, Columns, Outbox, Log, History, Run archive, Log archive, Mail archive, Link lists and Dictionary.',
    'All rows, statuses, formulas, the history and the Log stay as they are.',
  ],
  ...fields,
});
