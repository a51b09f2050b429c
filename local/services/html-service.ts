import type { Execution } from '../host/execution';
import { ServiceError } from '../host/service-error';
import { makeEnum } from './enum-value';
import type { ServiceSpec } from './method';
import { handle, self } from './method';
import type { Stateless } from './spreadsheet-app';
import { HtmlState } from './states';

function fileContent(name: string, x: Execution): string {
  const { html } = x.setup;
  const text = Object.hasOwn(html, name) ? html[name] : undefined;
  if (text === undefined) throw new ServiceError(`No HTML file named ${name} was found.`);
  return text;
}

export const htmlServiceSpec: ServiceSpec<Stateless> = {
  name: 'HtmlService',
  owner: '',
  constants: { SandboxMode: makeEnum('EMULATED', 'IFRAME', 'NATIVE'), XFrameOptionsMode: makeEnum('ALLOWALL', 'DEFAULT') },
  methods: {
    createHtmlOutput: handle((_service, args, { make }) => {
      args.expect(0, 1);
      return make.html(new HtmlState(args.count === 0 ? '' : args.text(0)));
    }),
    createHtmlOutputFromFile: handle((_service, args, { x, make }) => make.html(new HtmlState(fileContent(args.text(0), x)))),
  },
};

export const htmlOutputSpec: ServiceSpec<HtmlState> = {
  name: 'HtmlOutput',
  owner: 'HtmlService',
  methods: {
    getContent: handle((html) => html.content),
    getTitle: handle((html) => html.title),
    setContent: handle((html, args) => {
      html.content = args.text(0);
      return self;
    }),
    append: handle((html, args) => {
      html.content += args.text(0);
      return self;
    }),
    setTitle: handle((html, args) => {
      html.title = args.text(0);
      return self;
    }),
    setWidth: handle((html, args) => {
      html.width = args.integer(0);
      return self;
    }),
    setHeight: handle((html, args) => {
      html.height = args.integer(0);
      return self;
    }),
    addMetaTag: handle((_html, args) => {
      args.expect(2);
      return self;
    }),
    setSandboxMode: handle(() => self),
    setXFrameOptionsMode: handle(() => self),
  },
};
