import { askAddOn } from '../../local/cli/call-add-on';
import { beatAt, goBack, tabOf } from './cafe';
import { change, codes, evening, host, onHome, rowWith, sentKeys, verified } from './tampered-cafe';
import { columnOf, textAt } from '../../local/sample/fill-sheet';

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
