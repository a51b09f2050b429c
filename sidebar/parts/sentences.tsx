import type { JSX } from 'preact';

/** Sentences under one another, each in the direction of its own script. */
export function Sentences({ says }: { readonly says: readonly string[] }): JSX.Element {
  return (
    <ul class="sentences">
      {says.map((line, at) => (
        <li key={at} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  );
}
