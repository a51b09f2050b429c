import { analyse } from 'chardet';
import { decodeLegacy } from './decode-legacy';
import { rateReading } from './rate-reading';

/** Longest part of a file that is looked at. */
const sampleBytes = 65_536;

/** Weight of how often the detector finds usual letter pairs, against how sound the words look. */
const frequencyWeight = 0.35;

/** What the detector calls by a narrower name than programs write. */
const widerNames: Readonly<Record<string, string>> = {
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-9': 'windows-1254',
  'ISO-8859-8': 'windows-1255',
  'ISO-8859-7': 'windows-1253',
  'ISO-8859-6': 'windows-1256',
};

/** What the encoding of most old files has without any sign of it, in percent; the detector knows but a few of its languages. */
const usual = { name: 'windows-1252', confidence: 20 };

/** Encodings of older programs that the detector does not know. */
const unknownToDetector = ['macintosh', 'ibm866'];

const never = new Set(['ASCII', 'UTF-8', 'UTF-16LE', 'UTF-16BE', 'UTF-32', 'UTF-32LE', 'UTF-32BE', 'IBM424_rtl', 'IBM424_ltr']);

/** The legacy encoding these bytes are most likely in, by the name `TextDecoder` takes; for bytes that are no UTF-8. */
export function guessEncoding(bytes: Uint8Array): string {
  const sample = takeTelling(bytes);
  const found = analyse(sample).flatMap(({ name, confidence }) =>
    never.has(name) ? [] : [{ name: widerNames[name] ?? name, confidence }],
  );
  const others = unknownToDetector.map((name) => ({ name, confidence: 0 }));
  const rated = [...found, usual, ...others].flatMap(({ name, confidence }) => {
    const text = decodeLegacy(sample, name);
    return text === null ? [] : [{ name, score: rateReading(text) + (frequencyWeight * confidence) / 100 }];
  });
  return rated.reduce((best, one) => (one.score > best.score ? one : best), { name: 'windows-1252', score: -Infinity }).name;
}

/** Lines that hold more than ASCII, as many as fit the sample: the others tell nothing. */
function takeTelling(bytes: Uint8Array): Uint8Array {
  const sample: number[] = [];
  let start = 0;
  for (let at = 0; at <= bytes.length && sample.length < sampleBytes; at++) {
    if (at < bytes.length && bytes[at] !== 10) continue;
    const line = bytes.subarray(start, Math.min(at + 1, start + sampleBytes));
    if (line.some((byte) => byte > 127 || byte === 27)) line.forEach((byte) => sample.push(byte));
    start = at + 1;
  }
  return Uint8Array.from(sample);
}
