import type { JSX } from 'preact';

/** The one sentence in which Google itself asks for a permission; an address in any other may be a cell's text and is no link. */
const PERMISSION = /^(Runsheet needs a permission that you have not given yet\. [^"]*: )(https:\/\/(?:script|accounts)\.google\.com\/\S+)$/;
const SHOWN = 40;

const shorten = (address: string): string => (address.length > SHOWN ? `${address.slice(0, SHOWN)}…` : address);

/** A sentence of the server. */
export function Sentence({ says }: { readonly says: string }): JSX.Element {
  const [, words = says, address] = PERMISSION.exec(says) ?? [];
  return (
    <p dir="auto">
      {words}
      {address === undefined ? null : (
        <a href={address} target="_blank" rel="noopener">
          {shorten(address)}
        </a>
      )}
    </p>
  );
}
