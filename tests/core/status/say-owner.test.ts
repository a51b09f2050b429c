import { rock, row, statusOf } from './builders';

const AT_80 = '2026-11-24T09:00';
const ofRock = (current: number, owner_says: string) =>
  statusOf('R-AAAA', { now: AT_80, lastMoves: { 'R-AAAA': '2026-11-20' }, tables: { rocks: [rock('R-AAAA', { current, owner_says })] } });

describe('what the owner says stands at the end of Why where it is better', () => {
  it.each([
    [10, 'On track', '10 % done, 80 % expected by today. Its owner says "On track".'],
    [70, 'green', '70 % done, 80 % expected by today. Its owner says "green".'],
    [70, 'yellow', '70 % done, 80 % expected by today.'],
    [70, '90 %', '70 % done, 80 % expected by today. Its owner says "90 %".'],
    [70, '72 %', '70 % done, 80 % expected by today.'],
    [90, 'red', '90 % done, 80 % expected by today.'],
    [90, 'Done', '90 % done, 80 % expected by today. Its owner says "Done".'],
    [100, 'Done', '100 % done, 80 % expected by today.'],
    [10, '', '10 % done, 80 % expected by today.'],
  ])('%s %% done, said %p', (current, said, why) => {
    expect(ofRock(current, said).why).toBe(why);
  });

  it('of a goal too', () => {
    const goals = [row('goals', 'G-AAAA', 'Grow', { owner: 'Ana', owner_says: 'On track' })];
    const found = statusOf('G-AAAA', { now: AT_80, tables: { goals, rocks: [rock('R-AAAA', { current: 10 })] } });
    expect(found.why).toMatch(/is off track .* Its owner says "On track"\.$/);
  });
});
