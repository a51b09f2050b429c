import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { root } from './bundle';

const MOST_BYTES = 210_000;

const page = readFileSync(join(root, 'dist', 'Sidebar.html'), 'utf8');

interface Parts {
  /** What stands between the tags of each script. */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** The page without what stands in scripts and styles. */
  readonly markup: string;
}

const insides = (tag: string): readonly string[] =>
  [...page.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, 'g'))].map(([, inside = '']) => inside);

function split(): Parts {
  const [scripts, styles] = [insides('script'), insides('style')];
  const markup = [...scripts, ...styles].reduce((text, inside) => text.replace(inside, () => ''), page);
  return { scripts, styles, markup };
}

const { scripts, styles, markup } = split();
const script = scripts.join('\n');

describe('dist/Sidebar.html', () => {
  it('is small enough to open quickly', () => {
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(MOST_BYTES);
  });

  it('has one script and one style, both in the file', () => {
    expect(scripts).toHaveLength(1);
    expect(styles).toHaveLength(1);
    expect(page.match(/<script/gi)).toHaveLength(1);
    expect(page.match(/<\/script/gi)).toHaveLength(1);
    expect(page.match(/<\/style/gi)).toHaveLength(1);
  });

  it('has a script that a browser can read', () => {
    expect(script.trim()).not.toBe('');
    expect(() => new Script(script)).not.toThrow();
  });

  it('has nothing that Google would take for a scriptlet', () => {
    expect(page).not.toContain('<?');
    expect(page).not.toContain('<!--');
  });

  it('loads nothing: no address in the page, in the style or in the script but the names of namespaces', () => {
    expect(markup).not.toMatch(/\ssrc\s*=|\shref\s*=|<link|<iframe|<object|<embed/i);
    expect(styles.join('\n')).not.toMatch(/@import|url\(/i);
    const addresses = [...script.matchAll(/\b(?:https?|wss?|ftp):\/\/[^\s"'`)]+/g)].map(([address]) => address);
    expect(addresses.filter((address) => !address.startsWith('http://www.w3.org/'))).toEqual([]);
    expect(script).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|importScripts|\bimport\(/);
  });

  it('names no storage and no code made of text', () => {
    expect(script).not.toMatch(/localStorage|sessionStorage|document\.cookie|\beval\(|new Function|document\.write|insertAdjacentHTML/);
  });

  it('opens links outside the sidebar and says its language', () => {
    expect(markup).toMatch(/<base target="_blank"/);
    expect(markup).toMatch(/<html lang="en"/);
  });
});

it('the page has the parts that are looked at', () => {
  expect(markup).toContain('<div id="app">');
  expect(styles.join('')).toContain(':focus-visible');
});
