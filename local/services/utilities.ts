import { createHash, createHmac } from 'node:crypto';
import { format, types } from 'node:util';
import type { Execution } from '../host/execution';
import { ServiceError, SignatureError } from '../host/service-error';
import type { Args } from './args';
import { makeEnum } from './enum-value';
import { formatJavaDate } from './java-date';
import type { Methods, ServiceSpec } from './method';
import { handle, self } from './method';
import type { Stateless } from './spreadsheet-app';
import { BlobState } from './states';

const digests = makeEnum('MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512');
const charsets = makeEnum('US_ASCII', 'UTF_8');
const longestSleep = 300_000;

/** Text or Java bytes (-128 to 127) as a buffer. */
function bytesOf(args: Args, index: number): Buffer {
  const value = args.at(index);
  if (typeof value === 'string') return Buffer.from(value, 'utf8');
  return Buffer.from(args.items(index).map((byte) => (typeof byte === 'number' ? byte & 255 : mismatch())));
}

function mismatch(): never {
  throw new SignatureError();
}

function javaBytes(buffer: Buffer, x: Execution): unknown {
  return x.realm.list([...buffer].map((byte) => (byte > 127 ? byte - 256 : byte)));
}

function algorithmOf(args: Args): string {
  const name = Object.values(digests)
    .find((one) => one === args.at(0))
    ?.name();
  if (name === undefined || name === 'MD2') throw new SignatureError();
  return name.replace('_', '').toLowerCase();
}

function nextUuid(x: Execution): string {
  const { desk } = x.setup;
  const hex = createHash('sha256').update(`${desk.seed}:${desk.nextSerial()}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function formatDate(args: Args): string {
  args.expect(3);
  const date = args.at(0);
  if (!types.isDate(date)) throw new SignatureError();
  if (Number.isNaN(date.getTime())) throw new ServiceError('Invalid argument: date');
  return formatJavaDate(date.getTime(), args.text(1), args.text(2));
}

function decode(args: Args, coding: BufferEncoding): Buffer {
  const text = args.text(0);
  if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(text)) throw new ServiceError('Could not decode string.');
  return Buffer.from(text, coding);
}

const coding: Methods<Stateless> = {
  base64Encode: handle((_tools, args) => bytesOf(args, 0).toString('base64')),
  base64EncodeWebSafe: handle((_tools, args) => bytesOf(args, 0).toString('base64').replace(/\+/g, '-').replace(/\//g, '_')),
  base64Decode: handle((_tools, args, { x }) => javaBytes(decode(args, 'base64'), x)),
  base64DecodeWebSafe: handle((_tools, args, { x }) => javaBytes(decode(args, 'base64url'), x)),
  computeDigest: handle((_tools, args, { x }) => {
    args.expect(2, 3);
    return javaBytes(createHash(algorithmOf(args)).update(bytesOf(args, 1)).digest(), x);
  }),
  computeHmacSha256Signature: handle((_tools, args, { x }) =>
    javaBytes(createHmac('sha256', bytesOf(args, 1)).update(bytesOf(args, 0)).digest(), x),
  ),
};

export const utilitiesSpec: ServiceSpec<Stateless> = {
  name: 'Utilities',
  owner: '',
  constants: { DigestAlgorithm: digests, Charset: charsets },
  methods: {
    ...coding,
    formatDate: handle((_tools, args) => formatDate(args)),
    formatString: handle((_tools, args) => format(args.text(0), ...args.list.slice(1))),
    getUuid: handle((_tools, _args, { x }) => nextUuid(x)),
    newBlob: handle((_tools, args, { make }) => {
      args.expect(1, 2, 3);
      return make.blob(new BlobState(bytesOf(args, 0), args.textOrNull(1), args.textOrNull(2)));
    }),
    sleep: handle((_tools, args, { x }) => {
      const ms = args.integer(0);
      if (ms < 0 || ms > longestSleep) throw new ServiceError('Invalid argument: milliseconds');
      x.charge(ms);
    }),
  },
};

export const blobSpec: ServiceSpec<BlobState> = {
  name: 'Blob',
  owner: 'Utilities',
  methods: {
    getBytes: handle((blob, _args, { x }) => javaBytes(blob.bytes, x)),
    getDataAsString: handle((blob) => blob.bytes.toString('utf8')),
    getContentType: handle((blob) => blob.contentType),
    getName: handle((blob) => blob.name),
    setName: handle((blob, args) => {
      blob.name = args.text(0);
      return self;
    }),
  },
};
