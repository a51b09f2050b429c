import { agreementOf } from './agree';
import { isDecoy } from './count-decoys';
import type { Evidence } from './evidence';
import { hinted, type KindRule } from './kinds/kind-rule';

/** How far a table is one of a kind. */
export interface KindVerdict {
  readonly table: KindRule['table'];
  /** Five to offer it, eight to be sure. */
  readonly points: number;
  /** What it lacks, `''` where nothing is lacking. */
  readonly lacks: string;
  /** Headers that spoke for it, the strongest first. */
  readonly headers: readonly string[];
}

interface Share {
  readonly concept: string;
  readonly header: string;
  readonly points: number;
  readonly strength: number;
  readonly at: number;
}

const OF_PEOPLE: readonly string[] = ['people', 'seats', 'holidays'];
const PERSONAL: readonly string[] = ['role', 'email', 'phone', 'manager', 'shift'];
const SHOWN = 0.4;
const MOST_STRANGE = 3;
const STRANGE_NUMBER = 0.6;
const OTHER_TAB = 2;
const MOST_UNKNOWN = 0.45;
const UNKNOWN = 1.5;
const LOOSE: Share = { concept: '', header: '', points: 0.5, strength: 0.5, at: -1 };
const NO_TITLE: Share = { concept: '', header: '', points: 0, strength: 0, at: -1 };

function sharesFor(points: Readonly<Record<string, number>>, evidence: Evidence): readonly Share[] {
  return Object.entries(points)
    .flatMap(([concept, worth]) => {
      const sign = evidence.signs.get(concept);
      return sign === undefined || sign.strength < SHOWN ? [] : [{ ...sign, concept, points: worth * sign.strength }];
    })
    .sort((a, b) => b.points - a.points);
}

/** True where a column without a known header holds texts that rows may be called by. */
function hasLooseTitle(evidence: Evidence): boolean {
  return evidence.columns.some(
    ({ meanings, profile, axis }) =>
      axis === '' && meanings.every(({ concept, strength }) => strength < 0.6 || isDecoy(concept)) && agreementOf('title', profile) >= 0.8,
  );
}

/** Each column counts once: where two concepts share one, the one worth more. */
function oncePerColumn(shares: readonly Share[], title: Share): readonly Share[] {
  const taken = new Set([title.at]);
  return shares.filter(({ at }) => {
    if (taken.has(at)) return false;
    taken.add(at);
    return true;
  });
}

function penalty(rule: KindRule, evidence: Evidence): number {
  const strange = rule.table === 'scorecard' ? 0 : Math.min(MOST_STRANGE, STRANGE_NUMBER * evidence.strangeNumbers);
  const unknown = evidence.known < MOST_UNKNOWN && evidence.columns.length > 2 ? UNKNOWN : 0;
  return rule.decoy * evidence.decoys + strange + unknown + OTHER_TAB * hinted(evidence, 'none');
}

/** Rows called by the names of people who have roles and addresses are people, whatever else stands beside them. */
function lacksThings({ table }: KindRule, { concept }: Share, evidence: Evidence): string {
  if (evidence.choices) return 'rows: its columns are lists to choose from';
  const people =
    concept === 'name' && !OF_PEOPLE.includes(table) && PERSONAL.some((sign) => (evidence.signs.get(sign)?.strength ?? 0) >= 0.55);
  return people ? 'rows that are not people' : '';
}

/** Judges one kind. */
export function judgeKind(rule: KindRule, evidence: Evidence): KindVerdict {
  const [named] = sharesFor(rule.titles, evidence);
  const title = named ?? (hasLooseTitle(evidence) ? LOOSE : NO_TITLE);
  const shares = oncePerColumn(sharesFor(rule.points, evidence), title);
  const sum = shares.reduce((total, { points }) => total + points, title.points);
  const points = sum + rule.hint * hinted(evidence, rule.table) + (rule.extra?.(evidence) ?? 0) - penalty(rule, evidence);
  const headers = [title, ...shares].map(({ header }) => header).filter((header) => header !== '');
  return { table: rule.table, points, lacks: rule.lacks(evidence, title.strength) || lacksThings(rule, title, evidence), headers };
}
