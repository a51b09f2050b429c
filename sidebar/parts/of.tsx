import type { JSX } from 'preact';

/** What a button or a field is of, for who hears the page only. */
export const Of = ({ title }: { readonly title: string }): JSX.Element => <span class="unseen"> {title}</span>;
