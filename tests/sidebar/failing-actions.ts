import { report } from './build-report';
import { COFFEE, done, morning, UNDO } from './act-in';
import { holding } from './build-mine';
import { ok } from './open-sidebar';
import { box, does, filled, given, nothing, pressing, tab, through, type Failing, type Find, type Then } from './failing-request';
import { openTab } from './states';

const MINE = holding();
const toWhom: Find = ({ page }) => page.getByRole('combobox', { name: 'To whom' });
const send =
  (action: string): Then =>
  ({ page }) =>
    page.getByRole('form').getByRole('button', { name: action }).click();

/** A form of the actions of a row. */
const form = (request: string, action: string, label: string, value: string): Failing => {
  const field = box(label);
  const ready = through(pressing('More Coffee order'), pressing(action), filled(field, value));
  return does(request, morning(), ready, send(action), { name: `${request}, ${action}`, kept: [field, value] });
};

const NUMBER = box('Number Guests who came back');
const SAVE = pressing('Save Guests who came back');
const newDate: Find = ({ page }) => page.getByLabel('New date');

const redating = through(
  tab('Mine'),
  pressing('More Call the card printer'),
  pressing('Re-date'),
  filled(newDate, '2026-11-27'),
  filled(box('Why'), 'Printer is closed'),
);

const binsDone = through(pressing('Mark it done Bins'), given('complete', done('Bins is done.', UNDO)));
const isSettled: Then = async (sidebar) => {
  await sidebar.answer('settle', ok(report()));
  await sidebar.answer('overview', ok(morning({ attention: [COFFEE] })));
};

/** Every action that is shown at once and sent when its turn comes. */
export const ACTIONS: readonly Failing[] = [
  does('complete', morning(), nothing, pressing('Mark it done Bins')),
  does('reassign', morning(), through(pressing('Hand over Coffee order'), filled(toWhom, 'Zoe')), send('Hand over'), {
    kept: [toWhom, 'Zoe'],
  }),
  form('answer-run', 'Excuse', 'Why', 'Closed for the holiday'),
  form('answer-run', 'Cannot be done', 'Why', 'No beans'),
  form('escalate', 'Move it on now', 'Why', 'Ben is ill'),
  form('raise', 'Raise an issue', 'Issue', 'Supplier is late'),
  form('add-to-do', 'Add a to-do', 'To-do', 'Call them'),
  form('submit', 'Hand-off note', 'What whoever', 'Key is at the bar'),
  does('redate', MINE, redating, send('Re-date'), { kept: [box('Why'), 'Printer is closed'] }),
  does(
    'set',
    MINE,
    through((sidebar) => openTab(sidebar, 'Mine'), filled(NUMBER, '36,5')),
    SAVE,
    { kept: [NUMBER, '36,5'] },
  ),
  does('undo', morning(), through(binsDone, isSettled), pressing('Undo')),
  does('settle', morning(), nothing, binsDone, { again: binsDone }),
];
