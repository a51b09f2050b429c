import type { ComponentChildren, JSX } from 'preact';
import { LongList } from '../../parts/long-list';
import { texts } from '../../texts';
import type { StartPreview } from '../../../src/core/contract/overview';

/** The address that mail goes out from, in words where Google does not reveal it. */
export const senderOf = ({ from }: StartPreview): string => (from === '' ? texts.start.fromYou : from);

function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    <section class="part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** A list of the preview, or one sentence where it is empty. */
function Listed<T>({
  items,
  row,
  none,
}: {
  readonly items: readonly T[];
  readonly row: (item: T) => JSX.Element;
  readonly none: string;
}): JSX.Element {
  if (items.length === 0) return <p class="soft">{none}</p>;
  return <LongList class="sentences" items={items} keyOf={(_item, index) => String(index)} row={row} />;
}

function pair(first: string, second: string): JSX.Element {
  return (
    <span class="pair">
      <span dir="auto">{first}</span>
      {second === '' ? null : (
        <span class="pair-second" dir="auto">
          {second}
        </span>
      )}
    </span>
  );
}

/** What the first check would do, and whom it may mail from where. */
export function Preview({ preview }: { readonly preview: StartPreview }): JSX.Element {
  const { says, mails, recipients } = preview;
  return (
    <>
      <Part title={texts.start.would}>
        <Listed items={says} row={(line) => <span dir="auto">{line}</span>} none={texts.start.wouldNothing} />
      </Part>
      <Part title={texts.start.mails}>
        <Listed items={mails} row={(mail) => pair(mail.subject, texts.start.mailTo(mail.to))} none={texts.start.noMails} />
      </Part>
      <Part title={texts.start.recipients(recipients.length)}>
        <Listed
          items={recipients}
          row={({ name, address }) => pair(name === '' ? address : name, name === '' ? '' : address)}
          none={texts.start.noRecipients}
        />
      </Part>
      <Part title={texts.start.from}>
        <p dir="auto">{senderOf(preview)}</p>
      </Part>
    </>
  );
}
