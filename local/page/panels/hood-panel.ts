import { element } from '../dom/element';
import type { PageRun } from '../messages';
import { dayOf, describeCost, describeCount, describeKind, describeShortly, rankServices, sumRuns, sumServices } from '../state/describe';
import type { PageStore, Shown } from '../state/page-store';

const most = 200;

/** What the add-on did and what it cost: every execution, newest first. */
export class HoodPanel {
  readonly root = element('div', { class: 'panel-body' });
  private readonly numbers = element('dl', { class: 'numbers' });
  private readonly services = element('dl', { class: 'services' });
  private readonly triggers = element('p', { class: 'panel-note' });
  private readonly list = element('ol', { class: 'runs', attributes: { 'aria-label': 'Executions, newest first' } });
  private readonly filters: readonly HTMLButtonElement[];
  private readonly made = new WeakMap<PageRun, { readonly day: string; readonly line: HTMLElement }>();
  private heartbeatsOnly = false;

  constructor(private readonly store: PageStore) {
    this.filters = [
      { text: 'All executions', only: false },
      { text: 'Heartbeats', only: true },
    ].map(({ text, only }) =>
      element('button', {
        class: 'tab',
        text,
        attributes: { type: 'button', 'aria-pressed': String(only === this.heartbeatsOnly) },
        click: () => this.filter(only),
      }),
    );
    this.root.append(
      this.numbers,
      makeServices(this.services),
      this.triggers,
      element('div', { class: 'tabs', children: this.filters }),
      this.list,
    );
    store.watch(
      (shown) => this.show(shown),
      ({ runs, triggers, clock }) => [runs, triggers, dayOf(clock)],
    );
  }

  /** Brings the list up to date, which it is only kept while it is in view. */
  update(): void {
    this.show(this.store.now);
  }

  private filter(only: boolean): void {
    this.heartbeatsOnly = only;
    this.filters.forEach((button, index) => button.setAttribute('aria-pressed', String((index === 1) === only)));
    this.update();
  }

  private show(shown: Shown): void {
    if (this.root.hidden) return;
    const { runs } = shown;
    const last = runs.at(-1);
    const today = runs.filter(({ at }) => at.slice(0, 10) === dayOf(shown.clock));
    this.numbers.replaceChildren(
      ...figure('Last execution', last === undefined ? 'none yet' : describeCost(last)),
      ...figure(`Today, ${describeCount(today.length, 'execution')}`, describeCost(sumRuns(today))),
      ...figure(`In all, ${describeCount(runs.length, 'execution')}`, describeCost(sumRuns(runs))),
    );
    this.services.replaceChildren(...serviceLines(sumServices(today)));
    this.triggers.textContent = describeTriggers(shown.triggers);
    const listed = runs.filter((run) => !this.heartbeatsOnly || run.kind === 'heartbeat').slice(-most);
    this.list.replaceChildren(...listed.reverse().map((run) => this.lineOf(run, shown)));
  }

  /** The same line for the same execution, so that what was opened stays open. */
  private lineOf(run: PageRun, shown: Shown): HTMLElement {
    const day = dayOf(shown.clock);
    const known = this.made.get(run);
    if (known?.day === day) return known.line;
    const line = makeRun(run, shown);
    this.made.set(run, { day, line });
    return line;
  }
}

function figure(name: string, value: string): HTMLElement[] {
  return [element('div', { children: [element('dt', { text: name }), element('dd', { text: value })] })];
}

function describeTriggers(triggers: readonly string[]): string {
  if (triggers.length > 0) return `Hourly checks run for ${triggers.join(', ')}.`;
  return 'No hourly checks yet. Start them with Extensions, Runsheet, Start hourly checks.';
}

function serviceLines(byService: PageRun['byService']): HTMLElement[] {
  return rankServices(byService).flatMap(([name, calls]) => figure(name, describeCount(calls, 'call')));
}

function makeServices(list: HTMLElement): HTMLElement {
  return element('details', { class: 'today', children: [element('summary', { text: 'Calls of today by service' }), list] });
}

function makeRun(run: PageRun, { clock }: Shown): HTMLElement {
  const summary = element('summary', {
    children: [
      element('span', { class: 'run-kind', text: describeKind(run.kind) }),
      element('span', { class: 'run-name', text: run.name }),
      element('time', { text: describeShortly(run.at, clock), attributes: { datetime: run.at } }),
      element('span', { class: 'run-says', text: run.says }),
      element('span', { class: 'run-cost', text: `${describeCost(run)}, ${run.user}` }),
    ],
  });
  const details = element('details', { children: [summary, element('dl', { class: 'services', children: serviceLines(run.byService) })] });
  return element('li', { class: run.ok ? 'run' : 'run failed', attributes: { 'data-run': run.kind }, children: [details] });
}
