import type { JSX } from 'preact';
import { texts } from '../../texts';
import type { SigningEvidence } from '../../../src/core/contract/overview';

const SHOWN = 60;
const shorten = (address: string): string => (address.length > SHOWN ? `${address.slice(0, SHOWN)}…` : address);

/** Links that lead out of the sheet; the server has checked them, and nothing but https is ever one. */
function Links({ links }: { readonly links: readonly string[] }): JSX.Element {
  return (
    <>
      {links
        .filter((link) => link.startsWith('https://'))
        .map((link) => (
          <a key={link} href={link} target="_blank" rel="noopener noreferrer">
            {shorten(link)}
          </a>
        ))}
    </>
  );
}

/** What was shown as proof: of what is signed itself, and of each step. */
export function Evidence({ evidence }: { readonly evidence: readonly SigningEvidence[] }): JSX.Element {
  if (evidence.length === 0) return <p class="soft evidence">{texts.signing.noEvidence}</p>;
  return (
    <ul class="evidence">
      {evidence.map(({ name, text, links }, at) => (
        <li key={at} dir="auto">
          {name === '' ? null : <bdi class="evidence-name">{name}: </bdi>}
          {text === '' ? null : <bdi>{text} </bdi>}
          <Links links={links} />
        </li>
      ))}
    </ul>
  );
}
