import type { JSX } from 'preact';
import { sayCheck } from './format/say-check';
import { sayMoment } from './format/local-time';
import { isCheckReport } from './messages/read-results';
import { Button } from './parts/button';
import { ToneMark } from './parts/icon';
import type { Session } from './state/use-session';
import { texts } from './texts';
import type { Overview } from '../src/core/contract/overview';

function Checked({ overview }: { readonly overview: Overview }): JSX.Element {
  const { checks, now, mail } = overview;
  const when = checks.last === null ? '' : sayMoment(checks.last, now);
  const isFine = checks.last !== null && !checks.late;
  const says = checks.last === null ? texts.head.never : checks.late ? texts.head.late(when) : texts.head.checked(when);
  return (
    <p class={isFine ? 'checked' : 'checked checked-late'}>
      <ToneMark tone={isFine ? 'good' : 'warn'} />
      <span>
        <span>{says}</span> <span class="mail-mode">{texts.head.mail[mail]}</span>
      </span>
    </p>
  );
}

/** Whose file this is, when it was checked, and the check itself. */
export function Head({ overview, session }: { readonly overview: Overview; readonly session: Session }): JSX.Element {
  const check = (): void => void session.act({ request: { request: 'sweep' }, is: isCheckReport, say: (report) => [sayCheck(report)] });
  return (
    <header class="head">
      <div class="head-row">
        <h1 dir="auto">{overview.company === '' ? texts.product : overview.company}</h1>
        <Button
          kind="outlined"
          off={session.work !== null}
          working={session.work?.name === 'sweep' ? texts.head.checking : null}
          onPress={check}
        >
          {texts.head.checkNow}
        </Button>
      </div>
      <Checked overview={overview} />
    </header>
  );
}
