import type { JSX } from 'preact';
import { Dictionary } from './formalise-dictionary';
import { Leave } from './formalise-leave';
import type { PartProps } from './part';
import { PlaceLine, ShowPlace } from './show-place';
import { isHonestyView } from '../../messages/read-formalise';
import { Disclosure } from '../../parts/disclosure';
import { Loads } from '../../parts/loads';
import { Page } from '../../parts/page';
import { Sentences } from '../../parts/sentences';
import type { Session } from '../../state/use-session';
import { texts } from '../../texts';
import type { HonestyFix, HonestyPart, HonestyView } from '../../../src/core/contract/formalise';

interface Reading {
  readonly session: Session;
}

function Fix({ fix, session }: Reading & { readonly fix: HonestyFix }): JSX.Element {
  return (
    <li class="answer">
      <p class="item-title" dir="auto">
        {fix.title}
      </p>
      <p class="row-says" dir="auto">
        {fix.why}
      </p>
      <p dir="auto">{fix.action}</p>
      <ShowPlace place={fix} of={fix.title} session={session} />
    </li>
  );
}

function Found({ part, session }: Reading & { readonly part: HonestyPart }): JSX.Element {
  const { title, says, count, lines } = part;
  const label = (
    <span class="item-text">
      <span class="item-title">{title}</span> <span class="count">{texts.formalise.count(count)}</span>
    </span>
  );
  return (
    <Disclosure class="line" label={label}>
      {() => (
        <>
          <p dir="auto">{says}</p>
          <ul class="list">
            {lines.map((line, at) => (
              <li key={at}>
                <PlaceLine line={line} session={session} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Disclosure>
  );
}

/** Parts without a find, each with its answer. */
function Calm({ label, parts }: { readonly label: string; readonly parts: readonly HonestyPart[] }): JSX.Element | null {
  if (parts.length === 0) return null;
  return (
    <Disclosure class="card folded" label={`${label} (${parts.length})`}>
      {() => <Sentences says={parts.map(({ title, says }) => `${title}: ${says}`)} />}
    </Disclosure>
  );
}

function Fixes({ report, session }: Reading & { readonly report: HonestyView }): JSX.Element {
  const { rule, fixes } = report;
  if (fixes.length === 0) return <p class="soft">{texts.formalise.none}</p>;
  return (
    <section class="group">
      <h3 class="group-head">{texts.formalise.fixes}</h3>
      <div class="list card">
        <ol>
          {fixes.map((fix) => (
            <Fix key={fix.key} fix={fix} session={session} />
          ))}
        </ol>
      </div>
      <Disclosure class="card folded" label={texts.formalise.rule}>
        {() => <p>{rule}</p>}
      </Disclosure>
    </section>
  );
}

function Report({ report, session }: Reading & { readonly report: HonestyView }): JSX.Element {
  const { says, parts } = report;
  const found = parts.filter(({ state }) => state === 'found');
  return (
    <>
      <p dir="auto">{says}</p>
      <Fixes report={report} session={session} />
      {found.length === 0 ? null : (
        <section class="group">
          <h3 class="group-head">{texts.formalise.found}</h3>
          <div class="list card">
            <ul>
              {found.map((part) => (
                <li key={part.key}>
                  <Found part={part} session={session} />
                </li>
              ))}
            </ul>
          </div>
        </section>
      )}
      <Calm label={texts.formalise.clean} parts={parts.filter(({ state }) => state === 'clean')} />
      <Calm label={texts.formalise.unknown} parts={parts.filter(({ state }) => state === 'no data')} />
    </>
  );
}

/** What the file hangs on, what its columns mean, and the way out. */
export function FormaliseStep({ session, round, onClose }: PartProps): JSX.Element {
  return (
    <Page title={texts.setup.parts.formalise.title} onClose={onClose}>
      <p class="soft">{texts.formalise.intro}</p>
      <Loads session={session} round={round} request={{ request: 'honesty' }} is={isHonestyView}>
        {(report: HonestyView) => <Report report={report} session={session} />}
      </Loads>
      <Dictionary session={session} />
      <Leave session={session} />
    </Page>
  );
}
