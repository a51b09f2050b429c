import type { ColourRule } from '../core/tables/spec';

/** How a tone looks. Blue against orange and dark against light can be told apart by colour-blind readers; bad is bold too. */
export interface ToneLook {
  readonly background: string;
  readonly colour: string;
  readonly bold: boolean;
}

export const TONES: Readonly<Record<ColourRule['tone'], ToneLook>> = {
  good: { background: '#cfe2f3', colour: '#0b3d66', bold: false },
  warn: { background: '#fce5cd', colour: '#7a4100', bold: false },
  bad: { background: '#5c1a1a', colour: '#ffffff', bold: true },
  quiet: { background: '#f1f3f4', colour: '#5f6368', bold: false },
};

/** The banner when the hourly check has stopped. */
export const ALARM: ToneLook = { background: '#b3261e', colour: '#ffffff', bold: true };

/** The header row. */
export const HEADER_BACKGROUND = '#e8eaed';
