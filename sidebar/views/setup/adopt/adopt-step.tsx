import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
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

type ScanProps = Pick<PartProps, 'session' | 'onClose'> & { readonly onAgain: () => void };

/** One scan and the tables it found. Coming back from a table that was written leads to another scan: what this one says of it is over. */
function Scan({ session, onClose, onAgain }: ScanProps): JSX.Element {
  const { loaded, load } = useLoaded(session.ask, { request: 'scan' }, isScanView, CHANGING);
  const [at, setAt] = useState<number | null>(null);
  const [left, setLeft] = useState(-1);
  const isOver = useRef(false);
  useEffect(() => void load(), [load]);
  const scan = loaded.state === 'ready' ? loaded.value : null;
  const found = at === null ? undefined : scan?.tables[at];
  const goBack = (): void => {
    if (isOver.current) {
      onAgain();
      return;
    }
    setLeft(at ?? -1);
    setAt(null);
  };
  const onChanged = (): void => {
    isOver.current = true;
  };
  if (scan !== null && found !== undefined)
    return (
      <Page key={at} title={nameTable(found, scan.tables)} onClose={goBack}>
        <TableForm {...{ found, scan, session, onChanged, onBack: goBack }} />
      </Page>
    );
  return (
    <Page key="list" title={texts.adopt.title} onClose={onClose} takesFocus={left === -1}>
      {loaded.state === 'loading' ? (
        <>
          <p class="soft">{texts.adopt.scanning}</p>
          <Waiting says="" bars={4} slow={loaded.slow} />
        </>
      ) : null}
      {loaded.state === 'failed' ? <PartFailure problem={loaded.problem} onAgain={() => void load()} /> : null}
      {scan === null ? null : <FoundList {...{ scan, left, onOpen: setAt, onAgain }} />}
    </Page>
  );
}

/** The team's own tabs: what was found on them, and what becomes of each. A scan reads the whole file, so it may take minutes. */
export function AdoptStep({ session, onClose }: PartProps): JSX.Element {
  const [round, setRound] = useState(0);
  return (
    <Scan
      key={round}
      {...{ session, onClose }}
      onAgain={() => {
        setRound((was) => was + 1);
      }}
    />
  );
}
