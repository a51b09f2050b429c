import { makeAuditCafe, typeWeeks } from './operational-audit';
import { beatAt, faultyBeat, goBack, remember, rowsOf, setClock } from '../sweep/cafe';
import type { Faults } from '../../local/host/faults';

const host = makeAuditCafe();
typeWeeks(host, 'Checks passed', [80, 79, 78, 77]);
['2026-11-19T18:35', '2026-11-23T15:05', '2026-11-24T08:05'].forEach((at) => beatAt(host, at));
typeWeeks(host, 'Checks passed', [40, 41, 42, 43]);
const tuesday = remember(host);

/** Who was told of the turn, and of whom that is in doubt. */
function play(faults: Faults): { readonly told: readonly string[]; readonly calls: number } {
  goBack(host, tuesday);
  setClock(host, '2026-11-24T15:05');
  const { run } = faultyBeat(host, '2026-11-24T15:05', faults);
  ['2026-11-24T16:05', '2026-11-24T17:05'].forEach((at) => beatAt(host, at));
  const told = host.desk.mails.filter(({ body }) => body.includes('Checks passed is Off track now.'));
  return { told: told.map(({ to }) => to.join()).sort(), calls: run.calls.total };
}

const calm = play({});
const BOTH = ['cy@cafe.example', 'dee@cafe.example'];

/** Readers whose mail may or may not have gone. */
function inDoubt(): readonly string[] {
  return rowsOf(host, 'Outbox').flatMap((row) => (row['State'] === 'unconfirmed' ? [row['To'] ?? ''] : []));
}

it('tells both where nothing goes wrong', () => {
  expect(calm.told).toEqual(BOTH);
});

it.each(Array.from({ length: calm.calls }, (_unused, index) => index + 1))(
  'a check that ends after its call %s tells of a turn once all the same',
  (call) => {
    const { told } = play({ killAt: call, phase: 'after', unflushed: 'cut', seed: call });
    expect([...new Set(told)]).toEqual(told);
    expect([...new Set([...told, ...inDoubt()])].sort()).toEqual(BOTH);
  },
);
