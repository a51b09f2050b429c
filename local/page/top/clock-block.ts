import { element, setAttribute } from '../dom/element';
import { icon } from '../dom/icons';
import type { ClockMessage } from '../messages';
import { describeCount, describeMoment } from '../state/describe';
import type { PageStore, Shown } from '../state/page-store';

const steps = [
  { by: 'hour', label: '+1 hour', name: 'Move the clock forward 1 hour' },
  { by: 'day', label: '+1 day', name: 'Move the clock forward 1 day' },
  { by: 'week', label: '+1 week', name: 'Move the clock forward 1 week' },
] as const;

/** The clock of the file, and the buttons that move it. Heartbeats fire at every full hour on the way. */
export function makeClockBlock(store: PageStore, move: (by: ClockMessage['by']) => void): HTMLElement {
  const moment = element('span', { class: 'clock-moment' });
  const zone = element('span', { class: 'clock-zone' });
  const buttons = steps.map(({ by, label, name }) =>
    element('button', {
      class: 'button small',
      text: label,
      attributes: { type: 'button', 'aria-label': name, title: name, 'data-move': by },
      click: () => move(by),
    }),
  );
  const bar = element('progress', { attributes: { 'aria-label': 'Heartbeats done' } });
  const done = element('span', { class: 'clock-zone', attributes: { role: 'status' } });
  const stop = element('button', {
    class: 'button small',
    attributes: { type: 'button', 'data-move': 'stop' },
    children: [icon('stop'), 'Stop'],
    click: () => move('stop'),
  });
  const moves = element('div', { class: 'clock-moves', attributes: { role: 'group', 'aria-label': 'Move the clock' }, children: buttons });
  const progress = element('div', { class: 'clock-progress', children: [element('div', { children: [bar, done] }), stop] });
  store.watch((shown) => {
    moment.textContent = describeMoment(shown.clock.local);
    zone.textContent = zoneLine(shown);
    moves.hidden = shown.progress !== null;
    progress.hidden = shown.progress === null;
    for (const button of buttons) setAttribute(button, 'disabled', !shown.connected || shown.moving);
    showProgress(shown, bar, done);
  });
  return element('section', {
    class: 'clock',
    attributes: { 'aria-label': 'Clock', 'data-clock': true },
    children: [icon('clock'), element('div', { class: 'clock-face', children: [moment, zone] }), moves, progress],
  });
}

function zoneLine({ clock }: Shown): string {
  return clock.runs ? `${clock.zone}, follows this computer` : clock.zone;
}

function showProgress({ progress }: Shown, bar: HTMLProgressElement, done: HTMLElement): void {
  if (progress === null) return;
  bar.max = progress.of;
  bar.value = progress.done;
  done.textContent = `${progress.done} of ${describeCount(progress.of, 'heartbeat')}`;
}
