import type { JSX } from 'preact';

/** Addresses at which Google itself asks for a permission; nothing else in a sentence becomes a link. */
const PERMISSION = /(https:\/\/(?:script|accounts)\.google\.com\/\S+)/;
const SHOWN = 40;

const shorten = (address: string): string => (address.length > SHOWN ? `${address.slice(0, SHOWN)}…` : address);

/** A sentence of the server. */
export function Sentence({ says }: { readonly says: string }): JSX.Element {
  return (
    <p dir="auto">
      {says.split(PERMISSION).map((part, at) =>
        PERMISSION.test(part) ? (
          <a key={at} href={part} target="_blank" rel="noopener">
            {shorten(part)}
          </a>
        ) : (
          part
        ),
      )}
    </p>
  );
}
