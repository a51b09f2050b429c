import { applyInstall } from './apply-install';
import { readPresent, type PresentTabs } from './read-present';
import { sampleFiles, sampleSettings } from '../samples';
import { readProduct, type WholeProduct } from '../product-data';
import { tableSpecs } from '../templates';
import type { Ports } from '../ports';
import { refreshDictionary } from '../requests/formalise/bring-dictionary';
import { decodeState, encodeState, STATE_PROPERTY } from '../sweep/decode-state';
import { LINK_LISTS } from '../../core/links/offer-column';
import { bindColumns } from '../../core/tables/bind-columns';
import { cellText } from '../../core/tables/cell';
import { readMonth, readWeekday } from '../../core/settings/read-words';
import type { TableSpec, TemplateSpec } from '../../core/tables/spec';
import { planInstall, type InstallInput, type InstallPlan } from '../../core/tables/template-plan';
import { chooseTemplates } from '../../core/tables/template-choice';
import { rulesRows } from '../../core/tables/template-rules';
import { expandSample } from '../../core/tables/template-sample';
import { askInstall, INSTALL_BUSY, NOTHING_TO_INSTALL } from '../../core/texts/install-texts';
import { addDays, dateOf, startOfWeek } from '../../core/time/arith';
import type { LocalDate, LocalDateTime, Zone } from '../../core/time/local';
import { toLocal } from '../../core/time/zone';

/** What an installation did, or the sentence that refused it. */
export type InstallResult =
  | {
      readonly ok: true;
      readonly created: readonly string[];
      readonly kept: readonly string[];
      readonly renamed: readonly { readonly wanted: string; readonly used: string }[];
      /** Rows written, headers not counted. */
      readonly rows: number;
      readonly says: readonly string[];
      /** True where Home said that Runsheet was removed. */
      readonly cameBack: boolean;
    }
  | { readonly ok: false; readonly says: readonly string[] };

/** What to install: template keys or names (none: the default), with or without the sample company. */
export interface InstallRequest {
  readonly templates?: readonly string[];
  readonly sample: boolean;
}

const LOCK_WAIT_MS = 5000;
const MOST_PERIODS = 13;

function specOf(key: string): TableSpec {
  const spec = tableSpecs[key];
  if (spec === undefined) throw new Error(`no table ${key}`);
  return spec;
}

function settingText(present: PresentTabs, name: string): string {
  const spec = specOf('settings');
  const grid = present.grids[spec.tab] ?? [];
  const { columns } = bindColumns(spec, grid[0] ?? [], present.bindings);
  const row = grid.find((cells) => cellText(cells[columns['setting'] ?? -1] ?? '') === name);
  return cellText(row?.[columns['value'] ?? -1] ?? '');
}

function recentWeeks(today: LocalDate, present: PresentTabs): readonly LocalDate[] {
  const running = startOfWeek(today, readWeekday(settingText(present, 'Week starts on')) ?? 1);
  return Array.from({ length: MOST_PERIODS }, (_, turn) => addDays(running, -7 * turn));
}

function gatherInput(
  present: PresentTabs,
  choice: { readonly chosen: readonly TemplateSpec[]; readonly added: readonly TemplateSpec[] },
  request: InstallRequest,
  clock: { readonly now: LocalDateTime; readonly zone: Zone; readonly locale: string },
  product: WholeProduct,
): InstallInput {
  const today = dateOf(clock.now);
  const periods = recentWeeks(today, present);
  const yearStartsIn = readMonth(settingText(present, 'Year starts in')) ?? 1;
  const keys = choice.chosen.map((template) => template.key);
  return {
    ...present,
    periods,
    specs: choice.chosen.flatMap((template) => template.tables),
    others: product.templates.filter(({ key }) => !keys.includes(key)).flatMap((template) => template.tables),
    added: choice.added.map((template) => template.name),
    rows: { rules: rulesRows(product.ruleFiles) },
    sample: request.sample ? expandSample(sampleFiles(product.samples, keys), today, yearStartsIn, periods) : [],
    settings: { 'Time zone': clock.zone.name, Locale: clock.locale, ...(request.sample ? sampleSettings(product.samples, keys) : {}) },
  };
}

/** A tab that is made anew may have the number of one that was deleted, so what is known of that is forgotten. */
function forgetLists(store: Ports['store'], { tabs }: InstallPlan): void {
  const known = store.all()[STATE_PROPERTY];
  const isMade = tabs.some(({ spec, action }) => spec.key === LINK_LISTS && action !== 'keep');
  if (isMade && known !== undefined)
    store.set(STATE_PROPERTY, encodeState({ ...decodeState({ [STATE_PROPERTY]: known }, null), lists: '' }));
}

const isBack = ({ tabs }: InstallPlan): boolean => tabs.some(({ spec, cells }) => spec.page === true && cells.length > 0);

function planFor(
  ports: Ports,
  choice: { readonly chosen: readonly TemplateSpec[]; readonly added: readonly TemplateSpec[] },
  request: InstallRequest,
  product: WholeProduct,
): InstallPlan {
  const zone = ports.clock.zone();
  const now = toLocal(ports.clock.now(), zone);
  const specs = product.templates.flatMap((template) => template.tables);
  const present = readPresent(ports.workbook, specs, specOf('columns'));
  return planInstall(gatherInput(present, choice, request, { now, zone, locale: ports.workbook.locale() }, product));
}

/**
 * Installs templates into the file. Running it again changes nothing and says so; a tab that is not ours is never touched.
 * Nothing is written where a template name is unknown or another execution holds the file.
 */
export function installTemplates(ports: Ports, request: InstallRequest): InstallResult {
  const product = readProduct(ports);
  const choice = chooseTemplates(product.templates, request.templates, request.sample);
  if (!choice.ok) return { ok: false, says: [choice.says] };
  if (!ports.lock.acquire(LOCK_WAIT_MS)) return { ok: false, says: [INSTALL_BUSY] };
  try {
    const plan = planFor(ports, choice, request, product);
    applyInstall(ports.workbook, plan);
    refreshDictionary(ports, product);
    forgetLists(ports.store, plan);
    const { created, kept, renamed, rows, says } = plan;
    return { ok: true, created, kept, renamed, rows, says, cameBack: isBack(plan) };
  } finally {
    ports.lock.release();
  }
}

/** What the default installation would make, as a question; `asks` is false where there is nothing to do. Writes nothing. */
export function previewInstall(ports: Ports): { readonly asks: boolean; readonly text: string } {
  const product = readProduct(ports);
  const choice = chooseTemplates(product.templates, undefined, false);
  if (!choice.ok) return { asks: false, text: choice.says };
  const { tabs, created, renamed, changes } = planFor(ports, choice, { sample: false }, product);
  if (!changes) return { asks: false, text: NOTHING_TO_INSTALL };
  const hidden = tabs.filter(({ action, spec }) => action !== 'keep' && spec.hidden === true).map(({ tab }) => tab);
  return { asks: true, text: askInstall(created, hidden, renamed) };
}
