import { actingTexts } from './acting-texts';
import { adoptTexts } from './adopt-texts';
import { many } from './format/many';
import { formaliseTexts } from './formalise-texts';
import { meetingTexts } from './meeting-texts';
import { sayNumber } from './format/say-number';
import { planTexts } from './plan-texts';
import { setupTexts } from './setup-texts';
import { statusTexts } from './status-texts';
import { strategyTexts } from './strategy-texts';
import type { MailMode } from '../src/core/contract/overview';

/** Every text of the sidebar that is not a cell's. */
export const texts = {
  ...strategyTexts,
  ...planTexts,
  ...setupTexts,
  ...adoptTexts,
  ...formaliseTexts,
  ...actingTexts,
  ...meetingTexts,
  ...statusTexts,

  product: 'Runsheet',
  loading: 'Reading the file',
  slow: 'Still working. A large file takes a few minutes.',
  tryAgain: 'Try again',
  reload: 'Reload',
  cancel: 'Cancel',
  back: 'Back',
  dismiss: 'Dismiss',
  tabs: {
    list: 'Views',
    now: 'Now',
    mine: 'Mine',
    status: 'Status',
    plan: 'Plan',
    attention: (count: number) => `${count === 1 ? 'needs' : 'need'} attention`,
  },
  showMore: (more: number, left: number) =>
    more < left ? `Show ${sayNumber(more)} more (${sayNumber(left)} left)` : `Show ${sayNumber(left)} more`,

  problems: {
    failed: 'Google did not answer. Check your connection and try again.',
    denied:
      'Google did not let Runsheet answer. Reload the spreadsheet; if you are signed in to several Google accounts, use one of them only.',
    unreadable: 'Runsheet could not read the answer. Try again; if it stays, close this sidebar and open it again.',
    outdated: 'Runsheet was updated. Close this sidebar and open it again.',
    lost: 'No answer came back. What you asked for may be done all the same: reload to see.',
    alone: 'This page works inside a Google Sheet only. Open it there from Extensions, Runsheet.',
  },

  head: {
    checked: (when: string) => `Checked ${when}`,
    late: (when: string) => `Last checked ${when}`,
    never: 'Not checked yet',
    mail: { off: 'Mail: off', 'dry run': 'Mail: dry run', on: 'Mail: on' } satisfies Record<MailMode, string>,
    checkNow: 'Check now',
    checking: 'Checking',
  },

  now: {
    heading: 'Needs attention',
    mine: 'You and your people',
    others: 'Everybody else',
    noneMine: 'Nothing of yours needs attention.',
    allClear: 'All clear',
    allClearText: (when: string) => `Nothing needs attention.${when === '' ? '' : ` Checked ${when}.`}`,
    state: (count: number) => `${many(count, 'thing needs', 'things need')} attention`,
    stateMine: (mine: number, others: number) =>
      others === 0 ? `${many(mine, 'thing needs', 'things need')} you` : `${mine} of ${mine + others} that need attention are yours`,
    noRows: 'Ready for your rows',
    noRowsText: 'Fill in People and Processes, or let the tab Setup ask you. What needs attention comes here.',
    kinds: new Map([
      ['missed run', 'Missed runs'],
      ['late run', 'Late runs'],
      ['missed for good', 'Missed for good'],
      ['held by nobody', 'Held by nobody'],
      ['cannot be done', 'Cannot be done as defined'],
      ['mail', 'Mail'],
    ]),
    lateTitle: 'The hourly check is late',
    lateText: 'Check now. If it stays late, start the hourly checks again from the Runsheet menu.',
    unreadable: (rows: number, isMore: boolean) => `${isMore ? `More than ${many(rows, 'row')}` : many(rows, 'row')} could not be read`,
  },

  signing: {
    heading: 'Waits for your sign-off',
    others: 'Waits for somebody else’s sign-off',
    by: 'Done by',
    noEvidence: 'No proof or note was given with it.',
    approve: 'Approve',
    reject: 'Reject',
    working: 'Saving',
    given: { approve: 'Approved', reject: 'Not accepted' },
    why: 'Why is it not accepted?',
    whyHint: 'Whoever did it reads this.',
    whyMissing: 'Write why, so that it can be mended.',
    send: 'Send back',
  },

  item: {
    nobody: 'No owner',
    since: (when: string) => `since ${when}`,
    why: 'Why',
    due: (when: string) => `due ${when}`,
    override: (by: string, until: string, why: string, derived: string) =>
      `Set by hand${by === '' ? '' : ` by ${by}`}, last day ${until}: ${why} Derived: ${derived}.`,
    endOverride: 'End it now',
    endingOverride: 'Ending it',
    rule: (gives: string, says: string) => (gives === '' ? says : `${gives}: ${says}`),
    links: 'Its links',
    threshold: (value: number, unit: string) => (unit === '' ? sayNumber(value) : `${sayNumber(value)} ${unit}`),
  },

  card: {
    strip: (runs: number) => `Newest ${many(runs, 'run')}, the oldest first`,
    run: (due: string, result: string) => `Due ${due}: ${result}`,
  },

  install: {
    welcome: 'Welcome to Runsheet',
    intro: 'Recurring work that gets done, or moves to somebody who does it.',
    steps: ['Set up the tabs', 'Answer three questions', 'Open a first run', 'Send yourself a test mail', 'Start the hourly checks'],
    stepsLabel: 'First steps',
    text: 'Adds Runsheet’s tabs to this file. Your own tabs stay as they are.',
    sample: 'Include a sample company',
    sampleHint: 'A small café to look around in. You can remove it later.',
    button: 'Set up tabs',
    working: 'Setting up',
  },

  start: {
    title: 'Start hourly checks',
    text: 'Once an hour Runsheet opens what is due and moves on what was missed. First you see what it would do.',
    othersTitle: 'Hourly checks',
    othersText: (by: string) =>
      by === ''
        ? 'You have not started hourly checks of this file. One person’s are enough; start yours if nobody has.'
        : `This file is checked as ${by}. One person’s checks are enough; if you start yours, they stand by and take over when those stop.`,
    open: 'Start hourly checks',
    loading: 'Looking at what the first check would do',
    would: 'The first check, if it ran now',
    wouldNothing: 'It changes nothing now.',
    mails: 'Mails it would send',
    mailTo: (to: string) => `To ${to}`,
    noMails: 'None for now.',
    recipients: (count: number) => (count === 0 ? 'Who may be mailed' : `Who may be mailed (${sayNumber(count)})`),
    noRecipients: 'Nobody yet: People has no mail address.',
    from: 'From',
    fromYou: 'your own address',
    mode: 'Mail',
    modes: { off: 'Off', 'dry run': 'Dry run', on: 'On' } satisfies Record<MailMode, string>,
    modeHints: {
      off: () => 'No mail is written.',
      'dry run': () => 'Mails are listed in the Outbox tab, not sent.',
      on: (from: string) => `Mails are sent from ${from}.`,
    } satisfies Record<MailMode, (from: string) => string>,
    onImpossible: (hasRecipients: boolean) =>
      hasRecipients ? 'Not possible in this file.' : 'Not possible yet: nobody in People has a mail address.',
    confirmOn: (count: number, from: string) =>
      `Runsheet will mail ${many(count, 'person', 'people')} named above, from ${from}, without asking again.`,
    domains: (domains: readonly string[]) =>
      `Whoever you add later is mailed at ${domains.join(', ')} only; other addresses wait for your approval.`,
    confirm: 'Start',
    confirmMail: 'Start and send mail',
    working: 'Starting',
  },

  check: {
    held: 'Another check is working on this file. Its result will be here in a minute.',
    nothing: 'Checked. Nothing had to change.',
    updated: (cells: number) => `Checked. ${many(cells, 'cell')} brought up to date.`,
    done: (parts: string) => `Checked: ${parts}.`,
    opened: (runs: number) => `${many(runs, 'run')} opened`,
    missed: (runs: number) => `${sayNumber(runs)} missed`,
    moved: (runs: number) => `${sayNumber(runs)} moved on`,
    closed: (runs: number) => `${sayNumber(runs)} closed`,
    sent: (mails: number) => `${many(mails, 'mail')} sent`,
    waiting: (mails: number) => `${many(mails, 'mail')} listed in the Outbox`,
    rows: (rows: number) => `${many(rows, 'row needs', 'rows need')} mending.`,
    rest: 'The rest follows at the next check.',
  },
} as const;
