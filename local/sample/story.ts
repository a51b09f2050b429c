/** What somebody types into the sample company's sheet, and when; wall-clock times of the sample's zone. */
export interface Act {
  readonly at: string;
  readonly who: string;
  /** What the person does, in words that follow the name. */
  readonly does: string;
  readonly process: string;
  readonly location: string;
  /** The run's due time. */
  readonly due: string;
  /** Proofs of the steps in their order; `''` where a step needs none. */
  readonly steps: readonly string[];
  /** Proof of the run itself, `''` where it needs none or none is given. */
  readonly proof: string;
}

/** Where and when the story plays: three days from a Monday. */
export const sampleStage = {
  zone: 'Europe/Berlin',
  from: '2026-11-16T05:00',
  to: '2026-11-18T20:00',
  workbook: 'corner-cup.xlsx',
  user: 'mara@corner-cup.example',
} as const;

/** What is set in the Settings tab before the story begins. */
export const sampleSettings: readonly (readonly [setting: string, value: string])[] = [
  ['Quiet hours', '22:00-05:00'],
  ['Escalation mail', 'on'],
];

const photo = (name: string): string => `https://photos.corner-cup.example/${name}.jpg`;

function opening(at: string, who: string, location: string, does: string): Act {
  const day = at.slice(0, 10);
  const picture = photo(`${day}-${location.toLowerCase()}`);
  const counter = photo(`${day}-${location.toLowerCase()}-counter`);
  return { at, who, does, process: 'Open the café', location, due: `${day}T07:00`, steps: ['', '', counter], proof: picture };
}

function fridges(at: string, who: string, does: string, degrees: readonly [string, string]): Act {
  return { at, who, does, process: 'Fridge temperatures', location: '', due: `${at.slice(0, 10)}T09:00`, steps: degrees, proof: '' };
}

function till(at: string, who: string, location: string, does: string, proof: string): Act {
  return { at, who, does, process: 'Cash up the till', location, due: `${at.slice(0, 10)}T18:30`, steps: [], proof };
}

/** Three days at Corner Cup, in order. */
export const sampleActs: readonly Act[] = [
  opening('2026-11-16T06:48', 'Ana Ruiz', 'Harbour', 'opens Harbour and photographs the counter'),
  fridges('2026-11-16T08:40', 'Dee Novak', 'writes down both fridges', ['4', '6']),
  opening('2026-11-16T09:25', 'Ben Okafor', 'Station', 'opens Station, which nobody had'),
  till('2026-11-16T18:12', 'Ana Ruiz', 'Harbour', 'cashes up Harbour', '812'),
  till('2026-11-16T18:20', 'Cy Tanaka', 'Station', 'ticks the till at Station, but writes no sum', ''),
  till('2026-11-16T19:40', 'Cy Tanaka', 'Station', 'adds the sum after the reminder', '640'),
  opening('2026-11-17T06:41', 'Cy Tanaka', 'Station', 'opens Station, in time today'),
  opening('2026-11-17T06:52', 'Ana Ruiz', 'Harbour', 'opens Harbour'),
  fridges('2026-11-17T10:35', 'Ana Ruiz', 'takes the fridges over from Dee', ['5', '7']),
  {
    at: '2026-11-17T11:30',
    who: 'Ana Ruiz',
    does: 'sends the coffee order, it is her turn',
    process: 'Weekly coffee order',
    location: '',
    due: '2026-11-17T12:00',
    steps: [],
    proof: 'https://orders.corner-cup.example/2026-47',
  },
  till('2026-11-17T18:05', 'Ana Ruiz', 'Harbour', 'cashes up Harbour', '798'),
  till('2026-11-17T18:28', 'Cy Tanaka', 'Station', 'cashes up Station', '655'),
  opening('2026-11-18T06:44', 'Cy Tanaka', 'Station', 'opens Station'),
  opening('2026-11-18T06:50', 'Ana Ruiz', 'Harbour', 'opens Harbour'),
  fridges('2026-11-18T08:55', 'Dee Novak', 'writes down both fridges', ['4', '5']),
  till('2026-11-18T18:15', 'Ana Ruiz', 'Harbour', 'cashes up Harbour', '905'),
];
