import { ask, refusal } from './ask';
import { plannedCompany } from './planned-company';
import type { CompanyOptions } from '../../support/company';
import { answerRequest } from '../../../src/app/requests/answer-request';

const day = (date: string) => ({ local: `${date}T00:00` });
const told = (rows: CompanyOptions['rows'] = {}) =>
  plannedCompany({
    settings: { Vocabulary: 'OKR' },
    rows: {
      Rocks: [
        {
          ...{ ID: 'R-CARD', Rock: 'Rocks and goals card', Owner: 'Ben', Quarter: '2026 Q4', Goal: 'G-AAAA Half of the guests return' },
          ...{ Due: day('2026-12-18'), 'Depends on': 'K-WEEK Guests back' },
        },
      ],
      Milestones: [{ ID: 'M-0002', Rock: 'R-CARD', Milestone: 'Rock music', Owner: 'Cy', Due: day('2026-11-12') }],
      ...rows,
    },
  });

describe('what the requests answer, in the words of the file', () => {
  const ports = told();

  it('a chain', () => {
    expect(ask(ports, 'chain', { id: 'R-CARD' }).says).toMatch(
      /^Key result R-CARD "Rocks and goals card" belongs to Ben, serves objective G-AAAA "[^"]*", waits for metric K-WEEK "Guests back" and is /,
    );
  });

  it('what is made, what is there already and what is refused', () => {
    const own = told();
    const rock = { kind: 'rock', under: 'G-AAAA', title: 'Rock around' };
    expect(ask(own, 'make', rock).says).toEqual([expect.stringMatching(/^Key result R-\w{4} "Rock around" was made under "G-AAAA /)]);
    expect(ask(own, 'make', rock).says).toEqual([
      expect.stringMatching(/^Key result R-\w{4} "Rock around" is there already, under objective /),
    ]);
    expect(refusal(own, { request: 'make', ...rock, under: 'R-CARD' })).toMatch(/^No key result can be made under key result R-CARD /);
    expect(refusal(own, { request: 'make', ...rock, title: ' ' })).toBe('Give the key result a name.');
  });

  it('a quarter that is to be closed', () => {
    const answer = answerRequest(JSON.stringify({ request: 'quarter' }), ports);
    expect(answer).toMatchObject({
      ok: true,
      result: { says: expect.arrayContaining(['0 of 1 key result of 2026 Q4 are done, where 80 % are wanted.']) as unknown },
    });
    expect(JSON.stringify(answer)).toContain('Carried makes the key result anew');
  });

  it('what the rows of a review lack', () => {
    const own = told({ Rocks: [], Scorecard: [] });
    const rows = ask(own, 'review').lists.flatMap((list) => (list.key === 'loops' ? list.rows : []));
    expect(rows).toMatchObject([{ why: 'It has no metric and no key result: 0 metrics, 0 key results, 0 open to-dos.' }]);
  });

  it('whose Rock it is that a milestone belongs to', () => {
    const { items = [] } = ask(ports, 'overview').focus?.find(({ person }) => person === 'Cy') ?? {};
    expect(items[0]?.because).toBe('"Rock music" is due 12 Nov 2026, 8 days overdue. The key result is with Ben.');
  });
});
