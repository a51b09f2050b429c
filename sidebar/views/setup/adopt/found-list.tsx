import type { JSX } from 'preact';
import { saySure } from './say-sure';
import { Entry } from '../entry';
import { Button } from '../../../parts/button';
import { Disclosure } from '../../../parts/disclosure';
import { Sentences } from '../../../parts/sentences';
import { texts } from '../../../texts';
import type { ScanCandidate, ScanTable, ScanView } from '../../../../src/core/contract/adopt';

const KINDS: readonly ScanCandidate['kind'][] = ['recurring', 'slipping', 'ownerless'];

/** `3 rows look recurring`, for each kind that there is. */
export function sayCandidates(candidates: readonly ScanCandidate[]): readonly string[] {
  return KINDS.flatMap((kind) => {
    const count = candidates.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [texts.adopt.kinds[kind](count)];
  });
}

function sayTable(table: ScanTable): string {
  const { isA, rows, before } = texts.adopt;
  const parts = [isA(table.table, saySure(table.confidence)), rows(table.accepted, table.rows), before[table.adopted]];
  return [...parts, ...sayCandidates(table.candidates)].filter((part) => part !== '').join(' · ');
}

/** Two tables of one tab are told apart by their place. */
export function nameTable({ sheet, headerRow, columns }: ScanTable, tables: readonly ScanTable[]): string {
  const isAlone = tables.filter((one) => one.sheet === sheet).length < 2;
  return isAlone ? sheet : `${sheet}, ${columns[0]?.letter ?? ''}${headerRow}`;
}

interface FoundListProps {
  readonly scan: ScanView;
  /** Which one somebody came back from, -1 where none. */
  readonly left: number;
  readonly onOpen: (at: number) => void;
  readonly onAgain: () => void;
}

function Others({ scan: { others, says } }: Pick<FoundListProps, 'scan'>): JSX.Element {
  return (
    <>
      {others.length === 0 ? null : (
        <Disclosure class="card folded" label={texts.adopt.others(others.length)}>
          {() => (
            <Sentences says={others.map(({ sheet, row, says: why }) => (row > 1 ? `${sheet}, ${row}: ${why}` : `${sheet}: ${why}`))} />
          )}
        </Disclosure>
      )}
      {says.length === 0 ? null : (
        <Disclosure class="card folded" label={texts.adopt.skipped}>
          {() => <Sentences says={says} />}
        </Disclosure>
      )}
    </>
  );
}

/** What a scan found, what it did not take and why. */
export function FoundList({ scan, left, onOpen, onAgain }: FoundListProps): JSX.Element {
  const { tables } = scan;
  return (
    <div class="setup-form">
      {tables.length === 0 ? (
        <p class="soft">
          {texts.adopt.nothing} {texts.adopt.nothingHint}
        </p>
      ) : (
        <>
          <p class="soft">{texts.adopt.intro}</p>
          <h3 class="group-head">{texts.adopt.found}</h3>
          <div class="list card">
            <ul>
              {tables.map((table, at) => (
                <li key={`${table.sheet} ${table.headerRow} ${table.columns[0]?.letter ?? ''}`}>
                  <Entry
                    title={nameTable(table, tables)}
                    says={sayTable(table)}
                    isBack={left === at}
                    onOpen={() => {
                      onOpen(at);
                    }}
                  />
                </li>
              ))}
            </ul>
          </div>
        </>
      )}
      <Others scan={scan} />
      <Button kind="outlined" onPress={onAgain}>
        {texts.adopt.again}
      </Button>
    </div>
  );
}
