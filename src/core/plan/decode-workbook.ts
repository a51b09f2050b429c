import type { CellChange } from './plan';
import { businessOwnerIssues, ownerlessIssues, personIssues } from './person-issues';
import type { SweepInput } from './sweep-input';
import { assignIds } from '../ids/assign-ids';
import { indexRows, resolveLinks } from '../links/resolve-links';
import { buildDirectory } from '../people/directory';
import { decodePerson, decodeSeat } from '../people/decode-people';
import type { Directory } from '../people/person';
import type { Settings } from '../settings/settings';
import { decodeSettings } from '../settings/decode-settings';
import { decodeTable } from '../tables/decode-table';
import type { Issue } from '../tables/issue';
import { dateOf, textOf, type Row } from '../tables/row';
import type { TableSpec } from '../tables/spec';
import type { Holiday } from '../time/calendar-types';

/** The workbook as the engine understands it. */
export interface DecodedWorkbook {
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  readonly settings: Settings;
  readonly directory: Directory;
  /** Ids given and links completed. */
  readonly changes: readonly CellChange[];
  readonly issues: readonly Issue[];
}

/** Ledgers nobody links to; they may hold many thousand rows and are decoded by what needs them. */
const LEDGERS: ReadonlySet<string> = new Set(['runs', 'run_steps', 'outbox']);
const UNNAMED: ReadonlySet<string> = new Set(['scorecard_history']);

interface Gathered {
  readonly specs: readonly TableSpec[];
  readonly tables: Record<string, readonly Row[]>;
  readonly changes: CellChange[];
  readonly issues: Issue[];
}

function decodeAll(input: SweepInput): Gathered {
  const gathered: Gathered = { specs: [], tables: {}, changes: [], issues: [...input.issues] };
  const specs: TableSpec[] = [];
  for (const raw of Object.values(input.raws)) {
    if (raw === undefined || LEDGERS.has(raw.spec.key)) continue;
    const decoded = decodeTable(raw);
    const identified = UNNAMED.has(raw.spec.key)
      ? { rows: decoded.rows, changes: [], issues: [] }
      : assignIds(raw.spec, decoded.rows, input.now);
    specs.push(raw.spec);
    gathered.tables[raw.spec.key] = identified.rows;
    gathered.changes.push(...identified.changes);
    gathered.issues.push(...decoded.issues, ...identified.issues);
  }
  return { ...gathered, specs };
}

function linkAll(gathered: Gathered): void {
  const targets = Object.fromEntries(Object.entries(gathered.tables).filter(([table]) => !UNNAMED.has(table)));
  const index = indexRows(targets);
  for (const spec of gathered.specs) {
    const linked = resolveLinks(spec, gathered.tables[spec.key] ?? [], index);
    gathered.tables[spec.key] = linked.rows;
    gathered.changes.push(...linked.changes);
    gathered.issues.push(...linked.issues);
  }
}

/** A row of Holidays; none where its date cannot be read. */
export function decodeHoliday(row: Row): readonly Holiday[] {
  const date = dateOf(row, 'date');
  return date === null ? [] : [{ date, location: textOf(row, 'location'), name: textOf(row, 'name') }];
}

/** Decodes all tables, gives ids, resolves links, reads settings and people. Nothing in it stops because of one bad cell. */
export function decodeWorkbook(input: SweepInput): DecodedWorkbook {
  const gathered = decodeAll(input);
  linkAll(gathered);
  const { tables, issues } = gathered;
  const holidays = (tables['holidays'] ?? []).flatMap(decodeHoliday);
  const decoded = decodeSettings(tables['settings'] ?? [], holidays, input.locale);
  const directory = buildDirectory((tables['people'] ?? []).map(decodePerson), (tables['seats'] ?? []).map(decodeSeat));
  const owner = businessOwnerIssues(tables['settings'] ?? [], decoded.settings.businessOwner, directory);
  const ownerless = ownerlessIssues(tables['scorecard'] ?? []);
  const names = gathered.specs.flatMap((spec) => personIssues(spec, tables[spec.key] ?? [], directory));
  return {
    tables,
    settings: decoded.settings,
    directory,
    changes: gathered.changes,
    issues: [...issues, ...decoded.issues, ...owner, ...ownerless, ...names],
  };
}
