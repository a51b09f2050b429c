import { createHash } from 'node:crypto';

/** Sent with every answer. */
export const usualHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
};

/**
 * What the page may load and run: its own files, and in the sidebar's frame, which inherits this, the scripts given here. The grid's
 * view library makes functions of its templates, which counts as eval; its styles are set inline.
 */
export function pagePolicy(inlineScripts: readonly string[]): string {
  const digests = inlineScripts.map((script) => `'sha256-${createHash('sha256').update(script, 'utf8').digest('base64')}'`);
  return [
    "default-src 'none'",
    ["script-src 'self' 'unsafe-eval'", ...digests].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The scripts that stand in a page between their own tags. */
export function inlineScriptsOf(html: string): string[] {
  return [...html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script\s*>/gi)].map(([, script = '']) => script).filter((script) => script !== '');
}
