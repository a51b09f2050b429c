import { footprint, refusal } from './ask';
import { ask, END, end, hold, meetingCompany, MORNING, start, view } from './meeting-company';
import { rowsOf, snapshotOf, typeInto } from '../../support/company';
import { makeMemoryPorts } from '../../support/memory-ports';
import { HOSTILE_TEXTS } from '../../support/hostile-texts';
import { runSweep } from '../../../src/app/sweep/sweep';

describe('what a meeting looks at', () => {
  it('names those who lead first, open issues by priority, open to-dos by due date, and what was kept', () => {
    const seen = view(meetingCompany());
    expect(seen.people).toEqual(['Ben', 'Cy', 'Ana', 'Dee']);
    expect(seen.leaders).toBe(2);
    expect(seen.issues.map(({ id }) => id)).toEqual(['I-F1RS', 'I-SEC0', 'I-1ATE']);
    expect(seen.todos.map(({ id, status }) => `${id} ${status}`)).toEqual(['T-0003 Overdue', 'T-0001 Overdue']);
    expect(seen.kept).toEqual({ done: 1, of: 2 });
    expect(seen).toMatchObject({ running: null, history: [], refusal: '', now: '2026-11-24T09:00:00Z' });
  });

  it('takes the usual agenda, and says where the setting cannot be read', () => {
    const ports = meetingCompany({ settings: { 'Meeting agenda': 'Talk' } });
    expect(
      view(ports)
        .agenda.map(({ title }) => title)
        .slice(0, 3),
    ).toEqual(['Check-in', 'Scorecard', 'Rocks']);
    expect(runSweep(ports).issues.map(({ message }) => message)).toContain(
      `Settings, row ${rowsOf(ports, 'Settings').findIndex(({ Setting }) => Setting === 'Meeting agenda') + 2}, column Value: "Talk" cannot be read as Meeting agenda; write it like Check-in 5, Issues 60, Close 5.`,
    );
  });

  it('says the usual agenda in the words of the file', () => {
    const usual = 'Check-in 5, Scorecard 5, Rocks 5, Headlines 5, To-dos 5, Issues 60, Close 5';
    const seen = view(meetingCompany({ settings: { 'Meeting agenda': usual, Vocabulary: 'OKR' } }));
    expect(seen.agenda.map(({ title, kind }) => `${title}: ${kind}`).slice(1, 3)).toEqual(['Metrics: scorecard', 'Key results: rocks']);
  });

  it('changes nothing by being looked at', () => {
    const ports = meetingCompany();
    const before = footprint(ports);
    view(ports);
    expect(footprint(ports)).toEqual(before);
  });
});

describe('a meeting', () => {
  it('is the same for everybody, and keeps what each part took', () => {
    const ports = meetingCompany();
    const id = start(ports);
    ports.setNow('2026-11-24T09:04');
    const joined = ask(ports, 'start-meeting');
    expect(joined).toMatchObject({ running: { id, by: 'Ben', at: 0, since: '2026-11-24T09:00:00Z' } });
    expect(joined.says).toEqual(['You joined the meeting that Ben started on Tue 24 Nov 09:00.']);
    ask(ports, 'move-meeting', { id, at: 1 });
    expect(ask(ports, 'move-meeting', { id, at: 1 }).says).toEqual(['The meeting stands there already.']);
    expect(view(ports).running).toMatchObject({ at: 1, spent: [240, 0, 0, 0, 0], since: '2026-11-24T09:04:00Z' });
    expect(rowsOf(ports, 'Log').filter(({ What }) => What === 'meeting started')).toHaveLength(1);
  });

  it('keeps its agenda while Settings is changed', () => {
    const ports = meetingCompany();
    const id = start(ports);
    typeInto(ports, 'Settings', rowsOf(ports, 'Settings').findIndex(({ Setting }) => Setting === 'Meeting agenda') + 2, 'Value', 'Close 5');
    expect(ask(ports, 'move-meeting', { id, at: 4 }).running?.at).toBe(4);
    expect(view(ports).agenda).toHaveLength(5);
  });

  it('becomes one row, with what was solved and made in it', () => {
    const ports = meetingCompany();
    const id = hold(ports);
    expect(end(ports, id).says).toEqual(['The meeting has ended: Meetings, row 2.', 'The recap goes to 2 people with the next check.']);
    expect(rowsOf(ports, 'Meetings')).toEqual([
      {
        ...{ ID: id, Date: { local: MORNING }, Minutes: 60, Rating: 8.5, Ratings: 'Ben 8, Cy 9', By: 'Ben' },
        ...{ Parts: 'Check-in 5 of 5 min; Scorecard 6 of 5 min; Rocks 4 of 5 min; Issues 45 of 60 min; Close 0 of 5 min' },
        ...{ 'Cascading messages': 'We open at seven', Decided: 'I-F1RS Fridge is warm', 'To-dos made': 'T-NEW1 Order a seal' },
      },
    ]);
    expect(rowsOf(ports, 'Log').slice(-1)).toMatchObject([
      { Who: 'ben@cafe.example', What: 'meeting ended', Row: id, After: '60 minutes, rated 8.5', Reason: '' },
    ]);
    expect(view(ports)).toMatchObject({
      running: null,
      told: 'We open at seven',
      history: [{ id, date: MORNING, minutes: 60, rating: 8.5, says: '1 issue solved, 1 to-do made.' }],
    });
  });

  it('says what was left out of it', () => {
    const ports = meetingCompany();
    const id = start(ports);
    ports.setNow('2026-11-24T09:10');
    expect(end(ports, id, { ratings: {}, recap: false }).says).toEqual([
      'The meeting has ended: Meetings, row 2.',
      'Incomplete: no time was spent on Scorecard and Rocks.',
    ]);
    expect(rowsOf(ports, 'Log').slice(-1)).toMatchObject([{ After: '10 minutes, not rated', Reason: /^Incomplete/ }]);
  });

  it('takes what was written meanwhile where the end says nothing', () => {
    const ports = meetingCompany();
    const id = start(ports);
    ask(ports, 'move-meeting', { id, at: 0, messages: 'Shop is closed on Friday' });
    end(ports, id, { messages: '' });
    expect(rowsOf(ports, 'Meetings')[0]).toMatchObject({ 'Cascading messages': 'Shop is closed on Friday' });
  });

  it('a second end writes nothing, and neither does a move after it', () => {
    const ports = meetingCompany();
    const id = hold(ports);
    end(ports, id);
    const before = footprint(ports);
    expect(end(ports, id, { messages: 'Other' }).says).toEqual(['This meeting has ended already: Meetings, row 2. Nothing was written.']);
    expect(refusal(ports, { request: 'move-meeting', id, at: 0 })).toMatch(/^This meeting has ended\./);
    expect(footprint(ports)).toEqual(before);
  });

  it('an end of the meeting before leaves the next one running', () => {
    const ports = meetingCompany();
    const first = start(ports);
    end(ports, first);
    ports.setNow('2026-11-24T11:00');
    const second = start(ports);
    expect(second).not.toBe(first);
    expect(end(ports, first).running?.id).toBe(second);
    expect(rowsOf(ports, 'Meetings')).toHaveLength(1);
  });

  it.each(HOSTILE_TEXTS)('$name stays text', ({ text }) => {
    const ports = meetingCompany();
    end(ports, start(ports), { messages: `${text} x` });
    expect(String(rowsOf(ports, 'Meetings')[0]?.['Cascading messages'])).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
    runSweep(ports);
    expect(ports.sent).toHaveLength(2);
    for (const { html } of ports.sent) expect(html).not.toMatch(/<(script|img)/i);
  });
});

describe('what is refused', () => {
  it.each([
    ['a rating of nobody', { ratings: { Zoe: 8 } }, 'People knows nobody called "Zoe". Load the meeting again and rate it once more.'],
    ['a rating of 11', { ratings: { Ben: 11 } }, 'The rating of "Ben" has to be a whole number from 1 to 10.'],
    ['a rating of 0', { ratings: { Ben: 0 } }, 'The rating of "Ben" has to be a whole number from 1 to 10.'],
    ['half a rating', { ratings: { Ben: 7.5 } }, 'The rating of "Ben" has to be a whole number from 1 to 10.'],
  ])('%s', (_what, fields, says) => {
    const ports = meetingCompany();
    const id = start(ports);
    const before = footprint(ports);
    expect(refusal(ports, { request: 'end-meeting', ...END, id, ...fields })).toBe(says);
    expect(footprint(ports)).toEqual(before);
  });

  it('an end of what never ran', () => {
    expect(refusal(meetingCompany(), { request: 'end-meeting', ...END, id: 'E-N0NE' })).toMatch(/^This meeting does not run in this file/);
  });

  it('a part that is not there', () => {
    const ports = meetingCompany();
    expect(refusal(ports, { request: 'move-meeting', id: start(ports), at: 5 })).toBe('The agenda has 5 parts; there is none at 6.');
  });

  it('everything in a file of before, and nothing of it breaks', () => {
    const { tabs = {}, properties = {} } = snapshotOf(meetingCompany());
    const { Meetings: _gone, ...rest } = tabs;
    const ports = makeMemoryPorts({ tabs: rest, properties, now: MORNING });
    expect(view(ports).refusal).toMatch(/^There is no tab Meetings of Runsheet in this file/);
    expect(refusal(ports, { request: 'start-meeting' })).toMatch(/Choose "Set up tabs" in the Runsheet menu, then start\.$/);
    expect(runSweep(ports).complete).toBe(true);
  });

  it('everything while somebody else works on the file', () => {
    const ports = meetingCompany();
    const id = start(ports);
    ports.setBusy(true);
    for (const request of [{ request: 'start-meeting' }, { request: 'move-meeting', id, at: 1 }, { request: 'end-meeting', ...END, id }])
      expect(refusal(ports, request)).toMatch(/^Runsheet is working on this file/);
  });

  it('a tab of the team that is called Meetings is left alone', () => {
    const ports = meetingCompany();
    const sheet = ports.workbook.sheets.find(({ name }) => name === 'Meetings');
    sheet?.cells.splice(0, sheet.cells.length, ['When', 'Who'], ['Monday', 'All']);
    expect(refusal(ports, { request: 'start-meeting' })).toMatch(/^There is no tab Meetings of Runsheet/);
    expect(sheet?.cells).toEqual([
      ['When', 'Who'],
      ['Monday', 'All'],
    ]);
  });
});
