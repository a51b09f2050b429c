import { createRequire } from 'node:module';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file the page may ask for. */
export interface PageFile {
  readonly path: string;
  readonly type: string;
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  svg: 'image/svg+xml',
  woff: 'font/woff',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
  otf: 'font/otf',
  eot: 'application/vnd.ms-fontobject',
};

const sheetFiles = ['o_spreadsheet.iife.js', 'o_spreadsheet.min.iife.js', 'o_spreadsheet.esm.js', 'o_spreadsheet.css', 'o_spreadsheet.xml'];
const viewFiles = ['owl.iife.js', 'owl.iife.min.js'];

/**
 * Every file the page may ask for, by its path in the address: its own from the build, the grid's from the packages of the checkout in
 * `root`. Nothing else on the disk can be named.
 */
export function listPageFiles(root: string): ReadonlyMap<string, PageFile> {
  const resolve = createRequire(join(root, 'package.json')).resolve;
  const own = (name: string): string => join(root, '.build', 'page', name);
  const sheets = dirname(resolve('@odoo/o-spreadsheet'));
  const views = dirname(resolve('@odoo/owl'));
  const boots = dirname(dirname(resolve('bootstrap/dist/css/bootstrap.min.css')));
  const fonts = dirname(dirname(resolve('font-awesome/css/font-awesome.min.css')));
  const bootCss = join(boots, 'css', 'bootstrap.min.css');
  const files: (readonly [string, string])[] = [
    ['/', own('page.html')],
    ...['page.html', 'page.js', 'page.css'].map((name) => [`/${name}`, own(name)] as const),
    ...sheetFiles.map((name) => [`/vendor/${name}`, join(sheets, name)] as const),
    ['/vendor/css/o_spreadsheet.css', join(sheets, 'o_spreadsheet.css')],
    ...viewFiles.map((name) => [`/vendor/${name}`, join(views, name)] as const),
    ...['/vendor/bootstrap.min.css', '/vendor/css/bootstrap.min.css'].map((path) => [path, bootCss] as const),
    ['/vendor/bootstrap.bundle.min.js', join(boots, 'js', 'bootstrap.bundle.min.js')],
    ['/vendor/css/font-awesome.min.css', join(fonts, 'css', 'font-awesome.min.css')],
    ...readdirSync(join(fonts, 'fonts')).map((name) => [`/vendor/fonts/${name}`, join(fonts, 'fonts', name)] as const),
  ];
  return new Map(files.map(([path, file]) => [path, { path: file, type: typeOf(file) }]));
}

function typeOf(file: string): string {
  return types[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}
