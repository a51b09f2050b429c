import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../parts/button';
import { ChoiceList } from '../../../parts/choice-list';
import { Disclosure } from '../../../parts/disclosure';
import { LongList } from '../../../parts/long-list';
import { isMeetingStep } from '../../../messages/read-meeting';
import type { Session } from '../../../state/use-session';
import { texts } from '../../../texts';
import type { MeetingView } from '../../../../src/core/contract/meeting';

type Ratings = Readonly<Record<string, number>>;

const OPTIONS: readonly (readonly [string, string])[] = [
  ['', texts.meeting.absent],
  ...Array.from({ length: 10 }, (_unused, at): readonly [string, string] => [String(10 - at), String(10 - at)]),
];

interface RatingProps {
  readonly name: string;
  readonly ratings: Ratings;
  readonly onRate: (ratings: Ratings) => void;
}

function Rating({ name, ratings, onRate }: RatingProps): JSX.Element {
  const choose = (value: string): void => {
    const { [name]: _before, ...rest } = ratings;
    onRate(value === '' ? rest : { ...rest, [name]: Number(value) });
  };
  return <ChoiceList label={name} value={String(ratings[name] ?? '')} options={OPTIONS} onChoose={choose} />;
}

function RecapChoice({ isOn, onTurn }: { readonly isOn: boolean; readonly onTurn: (isOn: boolean) => void }): JSX.Element {
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={isOn}
        onChange={() => {
          onTurn(!isOn);
        }}
      />
      <span>{texts.meeting.recap}</span>
    </label>
  );
}

interface ClosingProps {
  readonly id: string;
  readonly meeting: MeetingView;
  readonly messages: string;
  readonly session: Session;
}

/** The end of a meeting: a rating of everybody who was there, and whether those who lead get a recap. */
export function ClosingForm({ id, meeting, messages, session }: ClosingProps): JSX.Element {
  const [ratings, setRatings] = useState<Ratings>({});
  const [recap, setRecap] = useState(true);
  const { people, leaders } = meeting;
  const others = people.slice(leaders);
  const rate = (name: string): JSX.Element => <Rating key={name} name={name} ratings={ratings} onRate={setRatings} />;
  const end = (): void =>
    void session.act({ request: { request: 'end-meeting', id, ratings, messages, recap }, is: isMeetingStep, say: ({ says }) => says });
  return (
    <>
      <fieldset class="ratings">
        <legend>{texts.meeting.ratings}</legend>
        {people.slice(0, leaders).map(rate)}
      </fieldset>
      {others.length === 0 ? null : (
        <Disclosure label={texts.meeting.others}>
          {() => <LongList class="ratings" items={others} keyOf={(name) => name} row={rate} />}
        </Disclosure>
      )}
      <RecapChoice isOn={recap} onTurn={setRecap} />
      <div class="buttons after">
        <Button
          kind="primary"
          off={session.work !== null}
          working={session.work?.name === 'end-meeting' ? texts.meeting.ending : null}
          onPress={end}
        >
          {texts.meeting.end}
        </Button>
      </div>
    </>
  );
}
