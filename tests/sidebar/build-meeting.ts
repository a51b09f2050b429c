import type { MeetingLine, MeetingStep, MeetingView, RunningMeeting } from '../../src/core/contract/meeting';

/** Nine o'clock, as the server says it. */
export const NINE = '2026-11-24T08:00:00Z';

export const line = (fields: Partial<MeetingLine> = {}): MeetingLine => ({
  ...{
    id: 'I-FR1D',
    title: 'Cake fridge at Station is warm in the afternoon',
    owner: 'Cy Tanaka',
    status: 'Open',
    tone: 'quiet',
    due: null,
  },
  ...fields,
});

/** A meeting in its first part that began at nine. */
export const running = (fields: Partial<RunningMeeting> = {}): RunningMeeting => ({
  ...{ id: 'E-7K2Q', started: '2026-11-24T09:00', by: 'Mara Lindqvist', at: 0, spent: [0, 0, 0, 0, 0, 0, 0], since: NINE, messages: '' },
  ...fields,
});

const AGENDA: MeetingView['agenda'] = [
  { key: 'part-1', title: 'Check-in', minutes: 5, kind: 'talk' },
  { key: 'part-2', title: 'Scorecard', minutes: 5, kind: 'scorecard' },
  { key: 'part-3', title: 'Rocks', minutes: 5, kind: 'rocks' },
  { key: 'part-4', title: 'Headlines', minutes: 5, kind: 'headlines' },
  { key: 'part-5', title: 'To-dos', minutes: 5, kind: 'todos' },
  { key: 'part-6', title: 'Issues', minutes: 60, kind: 'issues' },
  { key: 'part-7', title: 'Close', minutes: 5, kind: 'close' },
];

const HISTORY: MeetingView['history'] = [
  { id: 'E-0001', date: '2026-11-03T09:00', minutes: 95, rating: 6.5, says: '1 issue solved, 4 to-dos made.' },
  { id: 'E-0002', date: '2026-11-10T09:00', minutes: 88, rating: null, says: '0 issues solved, 1 to-do made.' },
  { id: 'E-0003', date: '2026-11-17T09:00', minutes: 90, rating: 8.5, says: '3 issues solved, 2 to-dos made.' },
];

/** What `meeting` answers where none runs. */
export const meeting = (fields: Partial<MeetingView> = {}): MeetingView => ({
  agenda: AGENDA,
  people: ['Mara Lindqvist', 'Ben Okafor', 'Ana Ruiz', 'Dee Novak'],
  leaders: 2,
  running: null,
  history: HISTORY,
  issues: [line(), line({ id: 'I-7AX1', title: 'Do we want a third café next year?', status: 'Long' })],
  todos: [line({ id: 'T-C0DE', title: 'Call the till supplier', owner: 'Ben Okafor', status: 'Overdue', tone: 'bad', due: '2026-11-23' })],
  kept: { done: 3, of: 4 },
  told: 'The bins are weighed every evening',
  refusal: '',
  now: NINE,
  ...fields,
});

/** The meeting in that part. */
export const meetingAt = (at: number, fields: Partial<RunningMeeting> = {}): MeetingView =>
  meeting({ running: running({ at, ...fields }) });

/** What a move answers. */
export const step = (fields: Partial<RunningMeeting>, now = NINE): MeetingStep => ({ says: [], running: running(fields), now });
