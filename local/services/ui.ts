import type { MenuItem, Question } from '../host/execution';
import { ServiceError } from '../host/service-error';
import type { Args } from './args';
import { makeEnum } from './enum-value';
import type { EnumValue } from './enum-value';
import type { Methods, Scene, ServiceSpec } from './method';
import { call, handle, self } from './method';
import type { Stateless } from './spreadsheet-app';
import { HtmlState } from './states';

/** Behind `Menu`; the add-on menu has the caption `''`. */
export class MenuState {
  readonly items: MenuItem[] = [];

  constructor(readonly caption: string) {}
}

/** Behind `PromptResponse`. */
export class PromptState {
  constructor(
    readonly text: string,
    readonly button: EnumValue,
  ) {}
}

const buttons = makeEnum('CLOSE', 'OK', 'CANCEL', 'YES', 'NO');
const buttonSets = makeEnum('OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL');

function readQuestion(kind: Question['kind'], args: Args): Question {
  args.expect(1, 2, 3);
  const texts = args.list.filter((item): item is string => typeof item === 'string');
  const set = args.at(args.count - 1);
  const [first = '', second] = texts;
  const names = typeof set === 'object' ? String(set).split('_') : ['OK'];
  return { kind, title: second === undefined ? '' : first, text: second ?? first, buttons: names };
}

function buttonNamed(answer: string | undefined): EnumValue | undefined {
  return Object.values(buttons).find((button) => button.name() === answer);
}

/** The button an answer presses; without an answer the first one. An answer that is none of the buttons closes the dialog. */
function buttonOf(answer: string | undefined, question: Question): EnumValue {
  const wanted = answer ?? question.buttons[0];
  return (question.buttons.includes(wanted ?? '') ? buttonNamed(wanted) : undefined) ?? buttons.CLOSE;
}

function show(kind: 'sidebar' | 'dialog', args: Args, { x }: Scene): void {
  const html = args.state(0, HtmlState);
  x.notices.push({ kind, title: args.count > 1 ? args.text(1) : html.title, text: html.content });
}

const dialogMethods: Methods<Stateless> = {
  alert: call('desk', 'dialog', (_ui, args, { x }) => {
    const question = readQuestion('alert', args);
    return buttonOf(x.ask(question), question);
  }),
  prompt: call('desk', 'dialog', (_ui, args, { x, make }) => {
    const question = readQuestion('prompt', args);
    const answer = x.ask(question);
    const pressed = answer === undefined || buttonNamed(answer) !== undefined;
    if (pressed) return make.prompt(new PromptState('', buttonOf(answer, question)));
    return make.prompt(new PromptState(answer, buttonOf(undefined, question)));
  }),
  showSidebar: call('desk', 'dialog', (_ui, args, scene) => show('sidebar', args, scene)),
  showModalDialog: call('desk', 'dialog', (_ui, args, scene) => show('dialog', args, scene)),
  showModelessDialog: call('desk', 'dialog', (_ui, args, scene) => show('dialog', args, scene)),
};

export const uiSpec: ServiceSpec<Stateless> = {
  name: 'Ui',
  owner: 'Base',
  constants: { Button: buttons, ButtonSet: buttonSets },
  methods: {
    ...dialogMethods,
    createAddonMenu: handle((_ui, _args, { make }) => make.menu(''), 'menu'),
    createMenu: handle((_ui, args, { make }) => make.menu(args.text(0)), 'menu'),
  },
};

export const menuSpec: ServiceSpec<MenuState> = {
  name: 'Menu',
  owner: 'Base',
  methods: {
    addItem: handle((menu, args) => {
      args.expect(2);
      menu.items.push({ caption: args.text(0), handler: args.text(1), items: [] });
      return self;
    }, 'menu'),
    addSeparator: handle((menu) => {
      menu.items.push({ caption: '', handler: null, items: [] });
      return self;
    }, 'menu'),
    addSubMenu: handle((menu, args) => {
      const sub = args.state(0, MenuState);
      menu.items.push({ caption: sub.caption, handler: null, items: sub.items });
      return self;
    }, 'menu'),
    addToUi: call('desk', 'menu', (menu, _args, { x }) => {
      if (menu.items.length === 0) throw new ServiceError('A menu needs at least one item.');
      x.menus.push({ caption: menu.caption, handler: null, items: menu.items });
    }),
  },
};

export const promptSpec: ServiceSpec<PromptState> = {
  name: 'PromptResponse',
  owner: 'Base',
  methods: {
    getResponseText: handle((response) => response.text),
    getSelectedButton: handle((response) => response.button),
  },
};
