import { isTone } from './read-overview';
import { isListOf, isNullOr, isNumber, isOneOf, isRecord, isText } from './read-shape';
import type { AgendaPart, MeetingLine, MeetingStep, MeetingView, PastMeeting, RunningMeeting } from '../../src/core/contract/meeting';

const isRunning = isRecord<RunningMeeting>({
  id: isText,
  started: isText,
  by: isText,
  at: isNumber,
  spent: isListOf(isNumber),
  since: isNullOr(isText),
  messages: isText,
});

const isPart = isRecord<AgendaPart>({
  key: isText,
  title: isText,
  minutes: isNumber,
  kind: isOneOf('talk', 'headlines', 'scorecard', 'rocks', 'todos', 'issues', 'close'),
});

const isLine = isRecord<MeetingLine>({ id: isText, title: isText, owner: isText, status: isText, tone: isTone, due: isNullOr(isText) });

/** The answer to `meeting`. */
export const isMeetingView = isRecord<MeetingView>({
  agenda: isListOf(isPart),
  people: isListOf(isText),
  leaders: isNumber,
  running: isNullOr(isRunning),
  history: isListOf(isRecord<PastMeeting>({ id: isText, date: isText, minutes: isNumber, rating: isNullOr(isNumber), says: isText })),
  issues: isListOf(isLine),
  todos: isListOf(isLine),
  kept: isRecord<MeetingView['kept']>({ done: isNumber, of: isNumber }),
  told: isText,
  refusal: isText,
  now: isText,
});

/** The answer to everything that moves a meeting. */
export const isMeetingStep = isRecord<MeetingStep>({ says: isListOf(isText), running: isNullOr(isRunning), now: isText });
