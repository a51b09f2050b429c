import type { JSX } from 'preact';
import { Page } from '../../parts/page';
import type { PartProps } from './part';
import { isActionResult } from '../../messages/read-results';
import { Button } from '../../parts/button';
import { ToneMark } from '../../parts/icon';
import { texts } from '../../texts';
import type { TemplateLine } from '../../../src/core/contract/setup';

function Tabs({ tabs }: Pick<TemplateLine, 'tabs'>): JSX.Element {
  return (
    <ul class="tab-marks">
      {tabs.map(({ name, there }) => (
        <li key={name}>
          <ToneMark tone={there ? 'good' : 'quiet'} />
          <bdi>{name}</bdi>
          <span class="unseen">, {there ? texts.tabsOf.there : texts.tabsOf.missing}</span>
        </li>
      ))}
    </ul>
  );
}

/** Sets of tabs: what is there, and the button that adds what is not. Tabs that are there stay as they are. */
export function TemplatesStep({ setup, session, onClose }: PartProps): JSX.Element {
  const isOff = session.work !== null;
  const add = (key: string): void =>
    void session.act({ request: { request: 'install', templates: [key], sample: false }, is: isActionResult, say: ({ says }) => says });
  return (
    <Page title={texts.setup.parts.templates.title} onClose={onClose}>
      <div class="list card">
        <ul>
          {setup.templates.map(({ key, name, says, tabs }) => (
            <li key={key} class="template">
              <p class="item-title">{name}</p>
              <p class="meta">{says}</p>
              <Tabs tabs={tabs} />
              {tabs.every(({ there }) => there) ? null : (
                <Button
                  kind="outlined"
                  off={isOff}
                  onPress={() => {
                    add(key);
                  }}
                >
                  {texts.tabsOf.add(name)}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </div>
    </Page>
  );
}
