import { day, type MadeFile } from './made-file';

const text = (name: string, ...lines: readonly string[]): MadeFile => ({ name, content: Buffer.from(`${lines.join('\n')}\n`), tables: [] });

const grades: MadeFile = {
  name: 'tasks.xlsx',
  content: [
    {
      name: 'Tasks',
      rows: [
        ['Student', 'Task 1', 'Task 2', 'Task 3', 'Total', 'Grade'],
        ['Mia', 8, 9, 7, 24, 'B'],
        ['Leo', 10, 9, 10, 29, 'A'],
        ['Zoe', 4, 6, 5, 15, 'D'],
      ],
    },
  ],
  tables: [],
};

const matches: MadeFile = {
  name: 'fixtures.xlsx',
  content: [
    {
      name: 'League',
      rows: [
        ['Date', 'Home', 'Away', 'Goals home', 'Goals away'],
        [day('2026-11-07'), 'Blue', 'Red', 2, 1],
        [day('2026-11-08'), 'Green', 'White', 0, 0],
        [day('2026-11-14'), 'Red', 'Green', 3, 2],
      ],
    },
  ],
  tables: [],
};

const form: MadeFile = {
  name: 'project-plan.xlsx',
  content: [
    {
      name: 'Plan',
      rows: [['PROJECT PLAN'], ['Project name:', 'New website'], ['Owner:', 'Ana'], ['Due:', day('2026-12-31')], ['Budget:', 12000]],
    },
  ],
  tables: [],
};

/** Made files with nothing of ours in them, some under names that promise it. */
export const madeDecoys: readonly MadeFile[] = [
  grades,
  matches,
  form,
  text('prices.csv', 'SKU,Product,Price,Stock', 'A-1,Chair,49.90,12', 'A-2,Table,199.00,3', 'B-7,Lamp,24.50,40', 'B-9,Shelf,89.00,7'),
  text(
    'bank.csv',
    'Buchungstag;Verwendungszweck;Betrag',
    '02.11.2026;Miete November;-1200,00',
    '03.11.2026;Kunde Otto;340,50',
    '04.11.2026;Strom;-88,10',
  ),
  text(
    'texts.csv',
    'key,en,de',
    'task.title,Task,Aufgabe',
    'task.owner,Owner,Zuständig',
    'task.due,Due date,Fällig am',
    'task.done,Done,Erledigt',
  ),
  text('sensors.csv', 'timestamp,temperature,humidity', '2026-11-20T07:00,19.5,41', '2026-11-20T08:00,20.1,40', '2026-11-20T09:00,20.7,38'),
];
