import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { FoundList, nameTable } from './found-list';
import { TableForm } from './table-form';
import type { PartProps } from '../part';
import { isScanView } from '../../../messages/read-adopt';
import { PartFailure } from '../../../parts/failure';
import { Page } from '../../../parts/page';
import { Waiting } from '../../../parts/waiting';
import { CHANGING } from '../../../state/time-limit';
import { useLoaded } from '../../../state/use-loaded';
import { texts } from '../../../texts';

/** The team's own tabs: what was found on them, and what becomes of each. A scan reads the whole file, so it may take minutes. */
export function AdoptStep({ session, onClose }: PartProps): JSX.Element {
  const { loaded, load } = useLoaded(session.ask, { request: 'scan' }, isScanView, CHANGING);
  const [at, setAt] = useState<number | null>(null);
  const [left, setLeft] = useState(-1);
  useEffect(() => void load(), [load]);
  const scan = loaded.state === 'ready' ? loaded.value : null;
  const found = at === null ? undefined : scan?.tables[at];
  const goBack = (): void => {
    setLeft(at ?? -1);
    setAt(null);
    void load();
  };
  if (scan !== null && found !== undefined)
    return (
      <Page key={at} title={nameTable(found, scan.tables)} onClose={goBack}>
        <TableForm {...{ found, scan, session, onBack: goBack }} />
      </Page>
    );
  return (
    <Page key="list" title={texts.adopt.title} onClose={onClose} takesFocus={left === -1}>
      {loaded.state === 'loading' ? <Waiting says={texts.adopt.scanning} bars={4} slow={loaded.slow} /> : null}
      {loaded.state === 'failed' ? <PartFailure problem={loaded.problem} onAgain={() => void load()} /> : null}
      {scan === null ? null : <FoundList {...{ scan, left, onOpen: setAt, onAgain: () => void load() }} />}
    </Page>
  );
}
