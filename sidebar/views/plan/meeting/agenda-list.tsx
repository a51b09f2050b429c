import type { JSX } from 'preact';
import { texts } from '../../../texts';
import type { AgendaPart } from '../../../../src/core/contract/meeting';

/** The parts of a meeting with their minutes. */
export function AgendaList({ agenda }: { readonly agenda: readonly AgendaPart[] }): JSX.Element {
  const minutes = agenda.reduce((sum, part) => sum + part.minutes, 0);
  return (
    <>
      <ol class="list card agenda">
        {agenda.map((part) => (
          <li key={part.key}>
            <bdi>{part.title}</bdi>
            <span class="meta">{texts.meeting.minutes(part.minutes)}</span>
          </li>
        ))}
      </ol>
      <p class="hint after">{texts.meeting.plan(minutes, agenda.length)}</p>
    </>
  );
}
