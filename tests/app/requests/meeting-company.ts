import { addRows, makeCompany, typeInto, type CompanyOptions } from '../../support/company';
import type { MemoryPorts } from '../../support/memory-ports';
import { answerRequest } from '../../../src/app/requests/answer-request';
import type { Ports } from '../../../src/app/ports';
import type { MeetingStep, MeetingView } from '../../../src/core/contract/meeting';

/** A date as a cell. */
export const day = (date: string) => ({ local: `${date}T00:00` });
export const MORNING = '2026-11-24T09:00';

/** Two who lead, two who do not, issues and to-dos, on a Tuesday at nine. */
export const meetingCompany = (options: CompanyOptions = {}): MemoryPorts =>
  makeCompany({
    now: MORNING,
    active: 'ben@cafe.example',
    ...options,
    settings: { 'Meeting agenda': 'Check-in 5, Scorecard 5, Rocks 5, Issues 60, Close 5', ...options.settings },
    rows: {
      Seats: [
        { ID: 'H-HEAD', Seat: 'Head', Holder: 'Ben', Leadership: 'yes' },
        { ID: 'H-BAR0', Seat: 'Bar', Holder: 'Cy', Leadership: 'yes' },
      ],
      Issues: [
        { ID: 'I-1ATE', Issue: 'A third shop?', Horizon: 'Long', Priority: 1 },
        { ID: 'I-SEC0', Issue: 'Bins smell', Priority: 2 },
        { ID: 'I-F1RS', Issue: 'Fridge is warm', Priority: 1 },
        { ID: 'I-OVER', Issue: 'Solved at eight', Priority: 1, 'Solved on': day('2026-11-24'), Fix: 'Done' },
      ],
      'To-Dos': [
        { ID: 'T-0001', 'To-Do': 'Call the printer', Owner: 'Cy', Due: day('2026-11-23') },
        { ID: 'T-0002', 'To-Do': 'Weigh the bins', Owner: 'Ana', Due: day('2026-11-18'), 'Done on': day('2026-11-20') },
        { ID: 'T-0003', 'To-Do': 'Buy soap', Owner: 'Ana', Due: day('2026-11-17') },
      ],
      ...options.rows,
    },
  });

/** Asks and gives the result; a refusal fails the test. */
export function ask(ports: Ports, request: string, more: object = {}): MeetingStep {
  const answer = answerRequest(JSON.stringify({ request, ...more }), ports);
  if (!answer.ok) throw new Error(answer.error);
  return JSON.parse(JSON.stringify(answer.result)) as MeetingStep;
}
export const view = (ports: Ports): MeetingView => ask(ports, 'meeting') as unknown as MeetingView;
export const start = (ports: Ports): string => ask(ports, 'start-meeting').running?.id ?? '';
/** How a meeting ends where nothing else is said. */
export const END = { ratings: { Ben: 8, Cy: 9 }, messages: 'We open at seven', recap: true };
export const end = (ports: Ports, id: string, more: object = {}): MeetingStep => ask(ports, 'end-meeting', { ...END, id, ...more });

/** A meeting of an hour in which an issue was solved and a to-do made. */
export function hold(ports: MemoryPorts): string {
  const id = start(ports);
  for (const [minute, at] of [
    ['05', 1],
    ['11', 2],
    ['15', 3],
  ] as const) {
    ports.setNow(`2026-11-24T09:${minute}`);
    ask(ports, 'move-meeting', { id, at });
  }
  typeInto(ports, 'Issues', 4, 'Solved on', day('2026-11-24'));
  typeInto(ports, 'Issues', 4, 'Fix', 'A new seal');
  addRows(ports, 'To-Dos', [{ ID: 'T-NEW1', 'To-Do': 'Order a seal', Owner: 'Cy', Due: day('2026-12-01') }]);
  ports.setNow('2026-11-24T10:00');
  return id;
}
