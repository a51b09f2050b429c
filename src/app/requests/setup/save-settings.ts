import { sendForm, type FormOutcome } from './write-form';
import type { Ports } from '../../ports';
import { planFirstRun, type FirstRunAnswers } from '../../../core/setup/plan-first-run';
import { planSettings, type SettingChange } from '../../../core/setup/plan-settings';

const SAME = 'Everything stands there already. Nothing was written.';

const told = (says: readonly string[]): { readonly ok: true; readonly says: readonly string[] } => ({
  ok: true,
  says: says.length === 0 ? [SAME] : says,
});

/** Writes changed rows of Settings, all or none. */
export function saveSettings(ports: Ports, changes: readonly SettingChange[]): FormOutcome {
  return sendForm(
    ports,
    ({ workbook: { tables, directory }, who }) => planSettings(changes, { rows: tables['settings'] ?? [], directory, who }),
    (_context, { says }) => told(says),
  );
}

const UNREVEALED = 'Google does not reveal your address: add yourself to People with your address.';

/** Writes the answers of the first-run guide into Settings and People. */
export function answerFirstRun(ports: Ports, answers: FirstRunAnswers): FormOutcome {
  return sendForm(
    ports,
    ({ workbook: { tables, directory }, who, address }) =>
      planFirstRun(answers, { rows: tables['settings'] ?? [], people: tables['people'] ?? [], directory, who, address }),
    ({ address }, { says }) => {
      const { ok, says: lines } = told(says);
      return { ok, says: address === '' ? [...lines, UNREVEALED] : lines };
    },
  );
}
