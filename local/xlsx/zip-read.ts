import { crc32, inflateRawSync } from 'node:zlib';
import { Refusal } from './refusal';

/** Everything inside may inflate to this many bytes together. */
export const inflatedLimit = 300 * 1024 * 1024;
/** A part beyond this many bytes may inflate to no more than so many times its packed size: sheets shrink to a twentieth, a bomb to a thousandth. */
const freeToInflate = 16 * 1024 * 1024;
const steepest = 100;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const full32 = 0xffffffff;

/** Unpacks a zip file: part name to bytes, in the order of the directory. Refuses damage, encryption, more than `inflatedLimit` bytes and what was packed to blow up. */
export function readZip(bytes: Buffer): Map<string, Buffer> {
  const entries = readDirectory(bytes);
  if (entries.reduce((sum, entry) => sum + entry.size, 0) > inflatedLimit) throw tooLarge();
  if (entries.some(({ size, packed }) => size > freeToInflate && size > packed * steepest)) throw tooSteep();
  const parts = new Map<string, Buffer>();
  for (const entry of entries) {
    if (!entry.name.endsWith('/')) parts.set(entry.name, inflate(bytes, entry));
  }
  return parts;
}

function damaged(): Refusal {
  return new Refusal('is damaged: the file is not complete; take a backup copy or download it again', 'damaged');
}

function tooLarge(): Refusal {
  return new Refusal('unpacks to more than 300 MB, which is refused; remove unused tabs or rows', 'too-large');
}

function tooSteep(): Refusal {
  return new Refusal('unpacks to more than a hundred times its size, which is refused; save it anew without blank rows', 'too-large');
}

function readDirectory(bytes: Buffer): Entry[] {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entryMark) throw damaged();
    entries.push(readEntry(bytes, at));
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= 0 && at > bytes.length - 66_000; at--) {
    if (bytes.readUInt32LE(at) === endMark) return at;
  }
  throw damaged();
}

function readEntry(bytes: Buffer, at: number): Entry {
  const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
  const wide = wideSizes(bytes.subarray(nameEnd, nameEnd + bytes.readUInt16LE(at + 30)));
  const sized = (value: number): number => (value === full32 ? (wide.shift() ?? full32) : value);
  const size = sized(bytes.readUInt32LE(at + 24));
  const packed = sized(bytes.readUInt32LE(at + 20));
  return {
    name: bytes
      .toString('utf8', at + 46, nameEnd)
      .replace(/\\/g, '/')
      .replace(/^\/+/, ''),
    method: bytes.readUInt16LE(at + 10),
    flags: bytes.readUInt16LE(at + 8),
    crc: bytes.readUInt32LE(at + 16),
    packed,
    size,
    offset: sized(bytes.readUInt32LE(at + 42)),
  };
}

/** The 64-bit sizes some writers use even for small files (extra field 1). */
function wideSizes(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    return Array.from({ length: Math.floor(field.length / 8) }, (_, index) => Number(field.readBigUInt64LE(index * 8)));
  }
  return [];
}

function inflate(bytes: Buffer, entry: Entry): Buffer {
  if ((entry.flags & 1) === 1) throw new Refusal('is encrypted; save it without a password first', 'encrypted');
  if (entry.offset + 30 > bytes.length || bytes.readUInt32LE(entry.offset) !== localMark) throw damaged();
  const start = entry.offset + 30 + bytes.readUInt16LE(entry.offset + 26) + bytes.readUInt16LE(entry.offset + 28);
  const data = bytes.subarray(start, start + entry.packed);
  const plain = entry.method === 0 ? data : unpack(data, entry);
  if (plain.length !== entry.size || crc32(plain) !== entry.crc) throw damaged();
  return plain;
}

function unpack(data: Buffer, entry: Entry): Buffer {
  if (entry.method !== 8) throw damaged();
  try {
    // One byte more than promised is enough to notice an entry that lies about its size.
    return inflateRawSync(data, { maxOutputLength: entry.size + 1 });
  } catch {
    throw damaged();
  }
}
