import { day, type MadeFile } from './made-file';

const twoLineHeader: MadeFile = {
  name: 'quarter-plan.xlsx',
  content: [
    {
      name: 'Q4 2026',
      rows: [
        ['Quarterly Rocks Q4 2026'],
        ['Rock', 'Who', 'Dates', '', 'Status', 'Done'],
        ['', '', 'Start', 'Due', '', '%'],
        ['Company'],
        ['Open the second shop', 'Ana', day('2026-10-01'), day('2026-12-31'), 'on track', 0.4],
        ['Sell on the web', 'Ben', day('2026-10-15'), day('2026-12-15'), 'at risk', 0.1],
        ['Kitchen'],
        ['New menu for winter', 'Cy', day('2026-10-01'), day('2026-11-30'), 'done', 1],
        ['Halve the waste', 'Dora', day('2026-11-01'), day('2026-12-31'), 'on track', 0.5],
        ['Average', '', '', '', '', 0.5],
      ],
      merges: [
        [2, 1, 2, 1],
        [2, 2, 2, 1],
        [2, 3, 1, 2],
        [2, 5, 2, 1],
      ],
      formats: { 6: '0%' },
    },
  ],
  tables: [
    {
      sheet: 'Q4 2026',
      kind: 'rocks',
      headerRow: 3,
      headerRows: [2, 3],
      dataRows: [5, 9],
      rowsOfData: 4,
      expectedMapping: { Rock: 'title', Who: 'owner', Start: 'start', Due: 'due', Status: 'status', '%': 'percentComplete' },
    },
  ],
};

const weeks = ['2026-11-16', '2026-11-09', '2026-11-02', '2026-10-26', '2026-10-19'];

const weeksAcross: MadeFile = {
  name: 'kpis.xlsx',
  content: [
    {
      name: 'Scorecard',
      rows: [
        ['Weekly scorecard'],
        ['Measurable', 'Owner', 'Goal', ...weeks.map(day)],
        ['Sales', 'Ana', '>= 10000', 9800, 10400, 11200, 10050, 9990],
        ['Guests', 'Ben', 400, 380, 420, 431, 402, 377],
        ['Complaints', 'Cy', '< 3', 1, 0, 4, 2, 2],
        ['Orders on time', 'Cy', '95%', 0.97, 0.93, 0.95, 0.99, ''],
      ],
    },
  ],
  tables: [
    {
      sheet: 'Scorecard',
      kind: 'scorecard',
      headerRow: 2,
      dataRows: [3, 6],
      rowsOfData: 4,
      expectedMapping: { Measurable: 'measurable', Owner: 'owner', Goal: 'goal', '2026-11-16..2026-10-19': 'weekly[n]' },
    },
  ],
};

const weeksDown: MadeFile = {
  name: 'support-numbers.xlsx',
  content: [
    {
      name: 'Support',
      rows: [
        ['Week of', 'Open tickets', 'New tickets', 'Answered in a day'],
        [day('2026-10-19'), 31, 44, 0.9],
        [day('2026-10-26'), 28, 40, 0.92],
        [day('2026-11-02'), 35, 52, 0.85],
        [day('2026-11-09'), 30, 41, 0.91],
        [day('2026-11-16'), 27, 39, 0.95],
      ],
      formats: { 4: '0%' },
    },
  ],
  tables: [
    {
      sheet: 'Support',
      kind: 'scorecard',
      headerRow: 1,
      dataRows: [2, 6],
      rowsOfData: 5,
      expectedMapping: {
        'Week of': 'weekDate',
        'Open tickets': 'measurable',
        'New tickets': 'measurable',
        'Answered in a day': 'measurable',
      },
    },
  ],
};

const cadences: MadeFile = {
  name: 'opening-and-closing.xlsx',
  content: [
    {
      name: 'Recurring',
      rows: [
        ['Area', 'Process', 'Owner', 'Backup', 'Frequency', 'Evidence'],
        ['Bar', 'Clean the coffee machine', 'Ben', 'Ana', 'daily', 'photo'],
        ['', 'Order milk', 'Ben', 'Cy', 'every Monday and Thursday', ''],
        ['Office', 'Close the till', 'Dora', 'Ana', 'weekdays', 'number'],
        ['', 'Pay the wages', 'Dora', 'Ana', 'last business day of the month', ''],
        ['', 'Check the fire extinguishers', 'Cy', 'Dora', 'quarterly', 'photo'],
      ],
      merges: [
        [2, 1, 2, 1],
        [4, 1, 3, 1],
      ],
    },
  ],
  tables: [
    {
      sheet: 'Recurring',
      kind: 'processes',
      headerRow: 1,
      dataRows: [2, 6],
      rowsOfData: 5,
      expectedMapping: { Area: 'category', Process: 'name', Owner: 'owner', Backup: 'backup', Frequency: 'cadence', Evidence: 'proof' },
    },
  ],
};

/** Made files that hold Rocks, numbers and recurring work. */
export const madePlans: readonly MadeFile[] = [twoLineHeader, weeksAcross, weeksDown, cadences];
