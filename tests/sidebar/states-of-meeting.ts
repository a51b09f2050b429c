import { meeting, meetingAt } from './build-meeting';
import { strategic } from './build-strategy';
import { ok, refused, type Opening, type Sidebar } from './open-sidebar';
import type { Browsing } from './with-browser';
import type { MeetingView } from '../../src/core/contract/meeting';

interface MeetingState {
  readonly name: string;
  readonly reach: (browsing: Browsing, opening: Opening) => Promise<Sidebar>;
}

const press = (sidebar: Sidebar, name: string | RegExp): Promise<void> => sidebar.page.getByRole('button', { name }).click();

/** Opens the meeting from Plan. */
export async function openMeeting({ read }: Browsing, opening: Opening, view: MeetingView): Promise<Sidebar> {
  const sidebar = await read(strategic(), opening);
  await sidebar.page.getByRole('tab', { name: 'Plan' }).click();
  await press(sidebar, /^Run the meeting/);
  await sidebar.answer('meeting', ok(view));
  await sidebar.page.locator('.step .waiting').waitFor({ state: 'detached' });
  return sidebar;
}

const on = (name: string, view: MeetingView, then: (sidebar: Sidebar) => Promise<unknown> = () => Promise.resolve()): MeetingState => ({
  name,
  reach: async (browsing, opening) => {
    const sidebar = await openMeeting(browsing, opening, view);
    await then(sidebar);
    return sidebar;
  },
});

/** Every state of the leadership meeting. */
export const MEETING_STATES: readonly MeetingState[] = [
  on('before a meeting', meeting()),
  on('before the first meeting', meeting({ history: [] })),
  on('no tab for meetings', meeting({ history: [], refusal: 'There is no tab Meetings of Runsheet in this file. Choose "Set up tabs".' })),
  on('starting a meeting', meeting(), (sidebar) => press(sidebar, 'Start the meeting')),
  on('a meeting at its check-in', meetingAt(0)),
  on('a meeting over its time, paused', meetingAt(1, { spent: [320, 4000, 0, 0, 0, 0, 0], since: null })),
  on('a meeting at the Rocks', meetingAt(2)),
  on('a meeting at its headlines', meetingAt(3, { messages: 'We open at seven\nThe loyalty card works' })),
  on('a meeting at its to-dos', meetingAt(4)),
  on('a to-do without a name', meetingAt(4), (sidebar) => press(sidebar, 'Add to-do')),
  on('a meeting at its issues', meetingAt(5)),
  on('an issue open', meetingAt(5), (sidebar) => press(sidebar, /^Cake fridge/)),
  on('a decision that is missing', meetingAt(5), async (sidebar) => {
    await press(sidebar, /^Cake fridge/);
    await press(sidebar, 'Decide');
  }),
  on('a meeting at its close', meetingAt(6)),
  on('somebody else was there', meetingAt(6), (sidebar) => press(sidebar, 'Somebody else was there')),
  on('a move that was refused', meetingAt(1), async (sidebar) => {
    await press(sidebar, 'Next part');
    await sidebar.answer('move-meeting', refused('This meeting has ended. Load it again to see what came of it.'));
    await sidebar.page.getByRole('alert').filter({ hasText: 'has ended' }).waitFor();
  }),
  on('nothing to talk about', { ...meetingAt(5), issues: [] }),
];
