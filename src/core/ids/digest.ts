import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';

/** UTF-8 by hand: Apps Script has no TextEncoder. A lone surrogate becomes U+FFFD, as everywhere. */
function toUtf8(text: string): Uint8Array {
  const escaped = encodeURIComponent(text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd'));
  const bytes: number[] = [];
  for (let at = 0; at < escaped.length; at += 1) {
    const isByte = escaped[at] === '%';
    bytes.push(isByte ? parseInt(escaped.slice(at + 1, at + 3), 16) : escaped.charCodeAt(at));
    if (isByte) at += 2;
  }
  return Uint8Array.from(bytes);
}

/** SHA-256 of a text (UTF-8), 64 lower-case hex digits. */
export function digest(text: string): string {
  return bytesToHex(sha256(toUtf8(text)));
}
