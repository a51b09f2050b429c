const svg = 'http://www.w3.org/2000/svg';

/** Outlines on a square of 24. */
const outlines = {
  sheet: 'M5 2h10l5 5v15H5zM15 2v5h5M8.5 12h8v6.5h-8zM8.5 15.2h8M12.5 12v6.5',
  saved: 'M7 18.5a4.5 4.5 0 0 1-.6-8.96A6 6 0 0 1 18 10.6a4 4 0 0 1-.5 7.9zM9.3 13.6l2 2 3.6-3.8',
  saving: 'M20 12a8 8 0 1 1-2.5-5.8M20 3v4.5h-4.5',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2',
  mail: 'M3.5 5.5h17v13h-17zM3.5 6l8.5 7 8.5-7',
  pulse: 'M3 12.5h4l2.6-7 4.6 13 2.6-6H21',
  close: 'M6 6l12 12M18 6L6 18',
  back: 'M14.5 5.5L8 12l6.5 6.5',
  next: 'M9.5 5.5L16 12l-6.5 6.5',
  down: 'M7 10l5 5 5-5',
  tick: 'M5 12.5l4.5 4.5L19 7.5',
  stop: 'M7 7h10v10H7z',
} as const;

/** Name of an outline. */
export type IconName = keyof typeof outlines;

/** Draws an icon; whoever uses it says what it means. */
export function icon(name: IconName): SVGSVGElement {
  const drawn = document.createElementNS(svg, 'svg');
  drawn.setAttribute('viewBox', '0 0 24 24');
  drawn.setAttribute('class', `icon icon-${name}`);
  drawn.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', outlines[name]);
  drawn.append(path);
  return drawn;
}
