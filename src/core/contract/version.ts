/** Version of the add-on; an open sidebar of another one asks to be opened again. Equal to the one in package.json. */
export const VERSION = '0.7.0';
