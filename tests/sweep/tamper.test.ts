import { createHash } from 'node:crypto';
import { askAddOn } from '../../local/cli/call-add-on';
import { columnOf, textAt } from '../../local/sample/fill-sheet';
import { beatAt, goBack, makeCafe, remember, rowsOf, tabOf } from './cafe';

const day = { Owner: 'Ana', Backup: 'Ben', Fallback: 'Cy', Cadence: 'every day', 'Due at': '07:00' };
const Processes = [
  { Process: 'Opening check', ...day },
  { Process: 'Oven check', ...day, Proof: 'number 1..8' },
];
const host = makeCafe({
  warm: true,
  templates: ['home', 'processes', 'people'],
  rows: { Processes, Steps: [{ Process: 'Opening check', Order: 1, Step: 'Lights', Proof: 'number 1..8' }] },
});

/** Ticks what is open, two days of three; the third is missed, moves and is told. */
function work(date: number): void {
  if (date % 3 === 0) return;
  for (const name of ['Runs', 'Run steps']) {
    const tab = tabOf(host, name);
    for (let row = 2; row <= tab.lastRow(); row += 1) {
      if (textAt(tab, row, columnOf(tab, 'Status')) !== 'Open') continue;
      tab.setCell(row, columnOf(tab, 'Done'), { value: true });
      tab.setCell(row, columnOf(tab, 'Proof'), { value: 4 });
    }
  }
}

beatAt(host, '2026-11-05T18:05');
for (let date = 6; date <= 19; date += 1) {
  ['00:05', '06:05', '07:05', '09:05', '12:05'].forEach((time) => {
    beatAt(host, `2026-11-${String(date).padStart(2, '0')}T${time}`);
    if (time === '06:05') work(date);
  });
}
const evening = remember(host);
beatAt(host, '2026-11-20T00:05');
const morning = remember(host);

interface Found {
  readonly code: string;
  readonly row: number;
  readonly message: string;
}
const verified = (): readonly Found[] => (askAddOn(host, { request: 'verify' }).answer as { findings: readonly Found[] }).findings;
const codes = (): readonly string[] => verified().map(({ code }) => code);
function onHome(): readonly string[] {
  const home = tabOf(host, 'Home');
  const rows = Array.from({ length: home.lastRow() }, (_unused, index) => index + 1);
  return rows.filter((row) => textAt(home, row, 3) === 'Changed').map((row) => textAt(home, row, 4));
}
function change(name: string, row: number, column: number, value?: string | number | boolean): void {
  const tab = tabOf(host, name);
  const cell = tab.cell(row, column);
  const was = cell?.value ?? '';
  tab.setCell(row, column, { ...cell, value: value ?? (typeof was === 'number' ? was + 1 : `${String(was)}x`) });
}
const rowWith = (name: string, header: string, value: string): number => {
  const tab = tabOf(host, name);
  const rows = Array.from({ length: tab.lastRow() - 1 }, (_unused, index) => index + 2);
  return rows.find((row) => textAt(tab, row, columnOf(tab, header)) === value) ?? 0;
};

/** What happened to a key, however often it is told of: no person is told of it twice. */
const sentKeys = (): readonly string[] =>
  host.desk.mails.map((mail) => `${mail.to.join()} ${mail.subject} ${mail.body.split('\n')[0] ?? ''}`);

describe('cells of the engine that somebody changes in one tab', () => {
  const RUN = ['ID', 'Key', 'Process', 'Location', 'Due', 'Assignee', 'Status', 'Hop', 'Why', 'Done by', 'Done at', 'Terms', 'Proof'];
  const LOG = ['Seq', 'At', 'Who', 'What', 'Row', 'Before', 'After', 'Reason', 'Hash'];
  const missed = rowWith('Runs', 'Status', 'Missed');
  const done = rowWith('Runs', 'Status', 'Done');
  const cases = [
    ...RUN.flatMap((header) => (header === 'Done at' ? [] : [['Runs', missed, header] as const])).concat(
      RUN.map((header) => ['Runs', done, header] as const),
    ),
    ...LOG.flatMap((header) => [
      ['Log', 2, header] as const,
      ['Log', 40, header] as const,
      ['Log', tabOf(host, 'Log').lastRow(), header] as const,
    ]),
  ];

  it('has something of everything', () => {
    expect([missed > 1, done > 1, verified(), onHome()]).toEqual([true, true, [], []]);
    console.info(`${cases.length} cells of closed runs and of the log are changed.`);
  });

  it.each(cases)('%s, row %i, %s: verify names it at once, and Home by itself the next day', (name, row, header) => {
    goBack(host, evening);
    change(name, row, columnOf(tabOf(host, name), header));
    expect(codes()).not.toEqual([]);
    const mails = sentKeys();
    beatAt(host, '2026-11-20T00:05');
    expect(onHome()).not.toEqual([]);
    expect(sentKeys()).toEqual(mails);
  });

  it('names tab, row and what was changed on Home and in the sidebar, until it is as it was', () => {
    goBack(host, evening);
    const assignee = columnOf(tabOf(host, 'Runs'), 'Assignee');
    const was = textAt(tabOf(host, 'Runs'), done, assignee);
    change('Runs', done, assignee, 'Cy');
    beatAt(host, '2026-11-20T00:05');
    const id = textAt(tabOf(host, 'Runs'), done, 1);
    const says = `Runs, row ${done}: ${id} was changed after it was closed: process, due time, holder, result, reason, time, name or proof.`;
    expect(onHome()).toEqual([says]);
    const status = askAddOn(host, { request: 'status' }).answer as { attention: readonly { id: string; why: string }[] };
    expect(status.attention[0]).toMatchObject({ id, why: says });
    change('Runs', done, assignee, was);
    beatAt(host, '2026-11-20T01:05');
    expect(onHome()).toEqual([says]);
    beatAt(host, '2026-11-21T00:05');
    expect([onHome(), codes()]).toEqual([[], []]);
  });
});

describe('the log as a whole', () => {
  /** Writes the chain anew from the first line on with the public algorithm. */
  function rechain(): void {
    const tab = tabOf(host, 'Log');
    let hash = '';
    for (let row = 2; row <= tab.lastRow(); row += 1) {
      const [seq, who, what, about, before, after, reason] = ['Seq', 'Who', 'What', 'Row', 'Before', 'After', 'Reason'].map((header) =>
        textAt(tab, row, columnOf(tab, header)),
      );
      const serial = Number(tab.cell(row, columnOf(tab, 'At'))?.value ?? 0);
      const at = new Date(Math.round((serial - 25569) * 1440) * 60_000).toISOString().slice(0, 16);
      hash = createHash('sha256')
        .update(JSON.stringify([hash, Number(seq), at, who, what, about, before, after, reason]))
        .digest('hex');
      change('Log', row, columnOf(tab, 'Hash'), hash);
    }
  }

  it('written anew without a change is the same log: the algorithm is the public one', () => {
    goBack(host, evening);
    rechain();
    expect(codes()).toEqual([]);
  });

  it.each([
    [
      'written anew with its chain',
      () => {
        change('Log', 9, columnOf(tabOf(host, 'Log'), 'Reason'), 'because');
        rechain();
      },
    ],
    [
      'cut at its end',
      () => {
        tabOf(host, 'Log').deleteRows(tabOf(host, 'Log').lastRow() - 2, 3);
      },
    ],
    [
      'cut at its beginning',
      () => {
        tabOf(host, 'Log').deleteRows(2, 5);
      },
    ],
    [
      'without a line in its middle',
      () => {
        tabOf(host, 'Log').deleteRows(30, 1);
      },
    ],
    [
      'emptied',
      () => {
        tabOf(host, 'Log').deleteRows(2, tabOf(host, 'Log').lastRow() - 1);
      },
    ],
  ])('%s is named at once, on Home the next day, and by verify for ever', (_name, damage) => {
    goBack(host, evening);
    damage();
    expect(codes()).not.toEqual([]);
    beatAt(host, '2026-11-20T00:05');
    expect(onHome().join()).toContain('Log, row');
    beatAt(host, '2026-11-20T07:05');
    beatAt(host, '2026-12-20T07:05');
    expect(codes().some((code) => code.startsWith('log-'))).toBe(true);
  });
});

describe('what somebody types into an open run and its steps', () => {
  const last = tabOf(host, 'Runs').lastRow();
  const runRow = textAt(tabOf(host, 'Runs'), last, columnOf(tabOf(host, 'Runs'), 'Process')).includes('Opening') ? last : last - 1;
  const stepRow = tabOf(host, 'Run steps').lastRow();

  it.each([
    ['Runs', 'Process', 'P-ZZZZ Nothing'],
    ['Runs', 'Location', 'Bar'],
    ['Runs', 'Due', 50_000],
    ['Runs', 'Assignee', 'Cy'],
    ['Runs', 'Status', 'Done'],
    ['Runs', 'Hop', 3],
    ['Runs', 'Why', 'All is well'],
    ['Runs', 'Moved', 46_000],
    ['Runs', 'Done by', 'Ana'],
    ['Runs', 'Done at', 46_000],
    ['Run steps', 'Run', 'U-ZZZZZZ Nothing'],
    ['Run steps', 'Step', 'Nothing'],
    ['Run steps', 'Needs', 'none'],
    ['Run steps', 'Required', 'no'],
    ['Run steps', 'Status', 'Done'],
    ['Run steps', 'Done by', 'Ana'],
  ])('%s %s counts for nothing', (name, header, value) => {
    goBack(host, morning);
    beatAt(host, '2026-11-20T01:05');
    const wanted = rowsOf(host, name).map((cells) => cells[header]);
    goBack(host, morning);
    change(name, name === 'Runs' ? runRow : stepRow, columnOf(tabOf(host, name), header), value);
    beatAt(host, '2026-11-20T01:05');
    const found = rowsOf(host, name).map((cells) => cells[header]);
    expect(header === 'Run' ? found.slice(0, wanted.length - 1) : found).toEqual(header === 'Run' ? wanted.slice(0, -1) : wanted);
    beatAt(host, '2026-11-20T07:05');
    expect(host.desk.mails.slice(-1)[0]?.to).toEqual(['ana@cafe.example']);
  });

  it('a step whose need was typed away, or whose row was deleted, keeps the run from closing', () => {
    for (const spoil of [
      () => {
        change('Run steps', stepRow, columnOf(tabOf(host, 'Run steps'), 'Needs'), 'none');
      },
      () => {
        tabOf(host, 'Run steps').deleteRows(stepRow, 1);
      },
    ]) {
      goBack(host, morning);
      spoil();
      change('Runs', runRow, columnOf(tabOf(host, 'Runs'), 'Done'), true);
      if (tabOf(host, 'Run steps').lastRow() >= stepRow) change('Run steps', stepRow, columnOf(tabOf(host, 'Run steps'), 'Done'), true);
      beatAt(host, '2026-11-20T01:05');
      expect(textAt(tabOf(host, 'Runs'), runRow, columnOf(tabOf(host, 'Runs'), 'Status'))).toBe('Open');
    }
  });
});

describe('no mail goes out a second time', () => {
  const WIDTH = ['Key', 'Message', 'To', 'Subject', 'About', 'For', 'Queued', 'State', 'Sent'];
  const count = rowsOf(host, 'Outbox').length;
  const damages: readonly (readonly [string, () => void])[] = [
    ...WIDTH.map(
      (header) =>
        [
          `${header} of every row changed`,
          () => {
            for (let row = 2; row <= count + 1; row += 1) change('Outbox', row, columnOf(tabOf(host, 'Outbox'), header));
          },
        ] as const,
    ),
    ...['queued', 'held', 'failed', 'sending', 'waiting for quota', ''].map(
      (state) =>
        [
          `State of every row "${state}"`,
          () => {
            for (let row = 2; row <= count + 1; row += 1) change('Outbox', row, columnOf(tabOf(host, 'Outbox'), 'State'), state);
          },
        ] as const,
    ),
    [
      'a row deleted',
      () => {
        tabOf(host, 'Outbox').deleteRows(count, 1);
      },
    ],
    [
      'the last rows deleted',
      () => {
        tabOf(host, 'Outbox').deleteRows(count - 6, 8);
      },
    ],
    [
      'every row deleted',
      () => {
        tabOf(host, 'Outbox').deleteRows(2, count);
      },
    ],
    [
      'the log emptied too',
      () => {
        tabOf(host, 'Outbox').deleteRows(2, count);
        tabOf(host, 'Log').deleteRows(2, tabOf(host, 'Log').lastRow() - 1);
      },
    ],
    [
      'the order turned round',
      () => {
        const tab = tabOf(host, 'Outbox');
        const rows = Array.from({ length: count }, (_unused, index) =>
          Array.from({ length: 10 }, (_also, at) => tab.cell(index + 2, at + 1)),
        );
        [...rows].reverse().forEach((cells, index) => {
          cells.forEach((cell, at) => {
            tab.setCell(index + 2, at + 1, cell ?? { value: '' });
          });
        });
      },
    ],
  ];

  it.each(damages)('with %s', (_name, damage) => {
    goBack(host, evening);
    const mails = sentKeys();
    damage();
    ['12:35', '13:05', '18:05'].forEach((time) => beatAt(host, `2026-11-19T${time}`));
    expect(sentKeys()).toEqual(mails);
  });

  it('and verify names a row that says other than what was sent', () => {
    goBack(host, evening);
    const tab = tabOf(host, 'Outbox');
    const sent =
      Array.from({ length: count }, (_unused, index) => index + 2)
        .filter((row) => textAt(tab, row, columnOf(tab, 'State')) === 'sent')
        .pop() ?? 0;
    change('Outbox', sent, columnOf(tab, 'Key'));
    expect(codes()).toEqual(['mail-changed']);
    goBack(host, evening);
    change('Outbox', sent, columnOf(tab, 'State'), 'queued');
    expect(codes()).toEqual(['mail-changed']);
  });
});
