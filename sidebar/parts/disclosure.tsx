import type { ComponentChildren, JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Chevron } from './icon';

interface DisclosureProps {
  readonly label: ComponentChildren;
  readonly class?: string;
  /** What is shown when it is open; made when it is first opened, kept from then on. */
  readonly children: () => ComponentChildren;
}

/** A button that shows and hides what stands below it. */
export function Disclosure({ label, class: name = '', children }: DisclosureProps): JSX.Element {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [wasOpened, setOpened] = useState(false);
  const toggle = (): void => {
    setOpen(!isOpen);
    setOpened(true);
  };
  return (
    <div class={`disclosure ${name}`}>
      <button type="button" class="disclosure-button" aria-controls={id} aria-expanded={isOpen} onClick={toggle}>
        <span class="disclosure-label">{label}</span>
        <Chevron />
      </button>
      <div id={id} class="disclosure-body" hidden={!isOpen}>
        {wasOpened ? children() : null}
      </div>
    </div>
  );
}
