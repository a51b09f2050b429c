/** What an element can be made with: texts are set as texts, never read as HTML. */
export interface Traits {
  readonly class?: string;
  readonly text?: string;
  /** Attributes; `null` and `false` leave one out, `true` sets it empty. */
  readonly attributes?: Readonly<Record<string, string | number | boolean | null>>;
  readonly click?: () => void;
  readonly children?: readonly (Node | string | null)[];
}

/** Makes an element. */
export function element<Name extends keyof HTMLElementTagNameMap>(name: Name, traits: Traits = {}): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (traits.class !== undefined) made.className = traits.class;
  if (traits.text !== undefined) made.textContent = traits.text;
  for (const [attribute, value] of Object.entries(traits.attributes ?? {})) setAttribute(made, attribute, value);
  if (traits.click !== undefined) made.addEventListener('click', traits.click);
  for (const child of traits.children ?? []) if (child !== null) made.append(child);
  return made;
}

/** Sets an attribute as `Traits` says, or takes it away. */
export function setAttribute(target: Element, name: string, value: string | number | boolean | null): void {
  if (value === null || value === false) target.removeAttribute(name);
  else target.setAttribute(name, value === true ? '' : String(value));
}
