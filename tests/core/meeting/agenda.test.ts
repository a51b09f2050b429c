import { readAgenda, USUAL_AGENDA } from '../../../src/core/meeting/read-agenda';

const say = (text: string): readonly string[] | null =>
  readAgenda(text)?.map(({ title, minutes, kind }) => `${title} ${minutes} ${kind}`) ?? null;

it('takes ninety minutes where nobody says otherwise', () => {
  expect(USUAL_AGENDA.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(90);
  expect(USUAL_AGENDA.map(({ kind }) => kind)).toEqual(['talk', 'scorecard', 'rocks', 'headlines', 'todos', 'issues', 'close']);
});

it.each([
  ['minutes in words', 'Good news 5 min; IDS 45 minutes', ['Good news 5 talk', 'IDS 45 issues']],
  ['lines', 'Numbers 5\nPriorities 10\nWrap-up 5', ['Numbers 5 scorecard', 'Priorities 10 rocks', 'Wrap-up 5 close']],
  ['titles of several words', 'Customer and team headlines 5,', ['Customer and team headlines 5 headlines']],
  ['the most minutes', 'Issues 480', ['Issues 480 issues']],
])('reads %s', (_what, text, parts) => {
  expect(say(text)).toEqual(parts);
});

it.each([
  ['nothing', ' , '],
  ['a part without minutes', 'Check-in, Issues 60'],
  ['minutes without a part', '5, Issues 60'],
  ['no minutes at all', 'Check-in 0'],
  ['a minute too many', 'Issues 481'],
  ['a title that is too long', `${'x'.repeat(41)} 5`],
  ['too many parts', Array.from({ length: 16 }, (_unused, at) => `Part ${at} 5`).join(',')],
])('does not read %s', (_what, text) => {
  expect(say(text)).toBeNull();
});
