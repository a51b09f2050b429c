import type { Manifest } from '../host/manifest';

/** Where a command writes. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** True where a person watches stderr, so that progress may be shown. */
  readonly watched: boolean;
}

/** The built add-on. */
export interface AddOn {
  readonly code: string;
  readonly manifest: Manifest;
  /** HTML files of the project by name without extension. */
  readonly html: Readonly<Record<string, string>>;
}

/** Everything a command takes from the machine it runs on. */
export interface Surroundings {
  readonly terminal: Terminal;
  readonly addOn: AddOn;
  /** Epoch milliseconds of the machine's clock. */
  readonly clock: () => number;
  /** Time zone of the machine. */
  readonly zone: string;
  /** Variables of the process, such as SMTP_URL. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder of the checkout, where the sample workbook is made. */
  readonly root: string;
}
