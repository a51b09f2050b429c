import { beatAt, goBack, rowsOf, tabOf } from './cafe';
import { change, codes, evening, host, sentKeys } from './tampered-cafe';
import { columnOf, textAt } from '../../local/sample/fill-sheet';

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
