import { searchTrial } from './search';
import { columnOf } from '../../local/sample/fill-sheet';
import { beatAt, faultyBeat, makeCafe, remember, tabOf } from '../sweep/cafe';
import type { Host } from '../../local/host/host';

const MONDAY = '2026-11-23T00:05';

/** Measurables with thirteen weeks of values, a formula, and notes on weeks that stay and on the one that leaves. */
function makeBoard(): Host {
  const host = makeCafe({
    now: '2026-11-18T09:00',
    templates: ['home', 'processes', 'people', 'system', 'scorecard'],
    rows: {
      Scorecard: [
        { Measurable: 'Sales', Owner: 'Ana', Goal: '>= 95' },
        { Measurable: 'Waste', Owner: 'Ben', Goal: '< 4' },
      ],
    },
    warm: true,
  });
  const board = tabOf(host, 'Scorecard');
  const first = columnOf(board, 'Since') + 1;
  for (let week = 0; week < 13; week += 1) {
    board.setCell(2, first + week, { value: 90 + week, ...(week % 4 === 0 ? { note: `sales of week ${week}` } : {}) });
    board.setCell(3, first + week, { value: week % 5, ...(week === 1 ? { note: 'a storm' } : {}) });
  }
  beatAt(host, '2026-11-18T09:05');
  return host;
}

const host = makeBoard();
searchTrial({
  ...{ label: 'the week that moves on', host, morning: remember(host), at: MONDAY },
  act: (board, faults) => faultyBeat(board, MONDAY, faults).run,
  after: ['2026-11-23T01:05', '2026-11-23T02:05'],
});
