import type { Model, Spreadsheet } from '@odoo/o-spreadsheet';
import { sheets, views } from '../packages';

/** What the library's menu items need to run. */
export type GridEnv = Spreadsheet['env'];

/** How the grid speaks to the person. */
export interface GridVoice {
  readonly tell: (text: string, grave: boolean) => void;
  /** Shows a message to be closed; `then` runs after it. */
  readonly alert: (text: string, then?: () => void) => void;
  readonly confirm: (text: string, yes: () => void, no?: () => void) => void;
}

/** A grid that is drawn. */
export interface Standing {
  readonly env: GridEnv;
  /** Gives the keyboard to the active cell. */
  readonly focus: () => void;
}

/** The place on the page where the workbook is drawn. */
export interface GridHost {
  /** Draws another model; resolves when it stands. */
  readonly show: (model: Model) => Promise<Standing>;
}

interface Shown {
  count: number;
  model: Model;
}

/** Makes the host. `templates` is the library's own file of them. */
export function makeGridHost(target: HTMLElement, templates: string, voice: GridVoice): GridHost {
  let shown: Shown | null = null;
  let stands: (standing: Standing) => void = () => undefined;

  class Watched extends sheets.Spreadsheet {
    override setup(): void {
      super.setup();
      views.onMounted(() => stands({ env: this.env, focus: () => this.focusGrid() }));
    }
  }

  const begin = (model: Model): Promise<unknown> => {
    class Host extends views.Component {
      static override template = views.xml`<Watched t-key="state.count" model="state.model" t-props="voice"/>`;
      static components = { Watched };
      static override props = {};
      voice = toProps(voice);
      state: Shown = views.useState({ count: 0, model: views.markRaw(model) });

      override setup(): void {
        shown = this.state;
      }
    }
    return views.mount(Host, target, { templates, env: { isSmall: false } });
  };

  return {
    show: async (model) => {
      const standing = new Promise<Standing>((resolve) => (stands = resolve));
      if (shown === null) await begin(model);
      else {
        shown.model = views.markRaw(model);
        shown.count += 1;
      }
      return standing;
    },
  };
}

function toProps(voice: GridVoice) {
  return {
    notifyUser: ({ text, type }: { text: string; type: string }) => voice.tell(text, type === 'danger' || type === 'warning'),
    raiseError: voice.alert,
    askConfirmation: voice.confirm,
  };
}
