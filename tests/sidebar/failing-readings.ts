import { morning } from './act-in';
import { busy, overview } from './build-overview';
import { used } from './build-setup';
import { standing } from './build-status';
import { scanned } from './build-adopt';
import { rules, strategic } from './build-strategy';
import { asks, does, given, inPlan, inSetup, nothing, pressing, tab, through, type Failing, type Find } from './failing-request';
import { fresh } from './states';
import { mine } from './states-of-setup';

const number: Find = ({ page }) => page.getByRole('spinbutton').first();
const showFirst = ({ page }: Parameters<Find>[0]): Promise<void> =>
  page
    .getByRole('button', { name: /^Show in sheet/ })
    .first()
    .click();

const changedRule = through(
  inPlan(/^Rules/),
  given('rules', rules()),
  pressing(/^Rocks 2 rules/),
  (sidebar) => number(sidebar).fill('0.6'),
  pressing('Try 1 change'),
);

/** Every request that changes nothing of the file. */
export const READINGS: readonly Failing[] = [
  asks('preview', fresh(), pressing('Start hourly checks')),
  asks('why', busy(), through(tab('Status'), pressing(/Loyalty card/))),
  asks('chain', strategic(), pressing(/^Operational audit/)),
  asks('review', strategic(), inPlan(/^Review/)),
  asks('quarter', strategic(), inPlan(/^Close the quarter/)),
  asks('year', strategic(), inPlan(/^Close the year/)),
  asks('rules', strategic(), inPlan(/^Rules/)),
  asks('meeting', strategic(), inPlan(/^Run the meeting/)),
  asks('try-rules', strategic(), changedRule, { kept: [number, '0.6'] }),
  asks('setup', mine(), tab('Setup')),
  asks('library', mine(), inSetup(used(), /^Library/)),
  asks('scan', mine(), inSetup(used(), /^Adopt your own tab/)),
  asks(
    'adopt',
    mine(),
    through(inSetup(used(), /^Adopt your own tab/), given('scan', scanned()), pressing(/^Plan/), pressing('Show what it')),
  ),
  asks('verify', mine(), through(inSetup(used(), /^Look after/), pressing('Verify this file'))),
  does('selected', overview(), tab('Status'), pressing('Explain the selected row')),
  does('select', standing(), tab('Status'), showFirst, {
    name: 'select, of a run',
  }),
  does('select', morning(), nothing, through(pressing('More Coffee order'), pressing('Show in sheet')), { name: 'select, of a row' }),
];
