import { allPoints, faultsAt, sayTried, somePoints } from './points';
import { cellsOf, playScene, type Scene } from './scene';
import { makeEmpty } from '../sweep/first-use';
import { remember } from '../sweep/cafe';

const host = makeEmpty();
const scene: Scene = {
  label: 'install',
  host,
  morning: remember(host),
  at: '2026-11-20T06:05',
  act: (at, faults) => at.rpc('rpc', JSON.stringify({ request: 'install' }), { faults }),
  after: ['2026-11-20T07:05'],
};

const { calls } = playScene(scene, { faults: {}, again: true });
const undisturbed = cellsOf(host, ['Log']);
const points = somePoints(calls.total, 40);

it('says how much is tried', () => sayTried(scene.label, points.length, allPoints(calls.total).length));

it.each(points)('an install that $how $phase call $call and is asked for again ends as if nothing had been', (point) => {
  playScene(scene, { faults: faultsAt(point), again: true });
  expect(cellsOf(host, ['Log'])).toEqual(undisturbed);
});
