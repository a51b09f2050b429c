import { loadLibrary } from '../../local/formulas/load-model';

// The page finds its libraries where their scripts put them; whoever imports this first gets them there.
Object.assign(globalThis, { o_spreadsheet: loadLibrary(), owl: {} });
