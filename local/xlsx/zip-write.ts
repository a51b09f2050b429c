import { crc32, deflateRawSync } from 'node:zlib';

const dosDate = 0x0021;
const utf8Names = 0x0800;

/** Packs parts into a zip file; the same parts give the same bytes. */
export function writeZip(parts: ReadonlyMap<string, Buffer>): Buffer {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, bytes] of parts) {
    const label = Buffer.from(name, 'utf8');
    const packed = deflateRawSync(bytes);
    const facts = describeEntry(bytes, packed, label.length);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 0x03, 0x04]), facts, label]);
    directory.push(directoryEntry(facts, label, offset));
    chunks.push(local, packed);
    offset += local.length + packed.length;
  }
  const listing = Buffer.concat(directory);
  return Buffer.concat([...chunks, listing, endRecord(parts.size, listing.length, offset)]);
}

/** The 26 bytes that the local header and the directory have in common. */
function describeEntry(bytes: Buffer, packed: Buffer, nameLength: number): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(utf8Names, 2);
  facts.writeUInt16LE(8, 4);
  facts.writeUInt16LE(dosDate, 8);
  facts.writeUInt32LE(crc32(bytes), 10);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(bytes.length, 18);
  facts.writeUInt16LE(nameLength, 22);
  return facts;
}

function directoryEntry(facts: Buffer, label: Buffer, offset: number): Buffer {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  return Buffer.concat([Buffer.from([0x50, 0x4b, 0x01, 0x02, 20, 0]), facts, tail, label]);
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
