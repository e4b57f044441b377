/**
 * Image files made in code, so that tests need no binary fixtures. All but the ones that lie decode in a browser:
 * one grey (PNG: black) area. Sizes are pixels; the default is the smallest logo the guide takes.
 */
import { crc32 } from '../contract/secret-value.js';

export interface ImageOptions {
  width?: number;
  height?: number;
}

export interface PngOptions extends ImageOptions {
  /** The file's whole length; a private ancillary chunk fills it up. */
  byteLength?: number;
  /** What the header says, where it is not the truth. */
  claimed?: { width: number; height: number };
}

type Bytes = Uint8Array<ArrayBuffer>;

/** PNG, third edition: 1 bit a pixel, in stored deflate blocks (RFC 1951, section 3.2.4), so no compressor is needed. */
export function pngImage({ width = 420, height = 120, byteLength, claimed }: PngOptions = {}): Bytes {
  const rows = new Uint8Array(height * (1 + Math.ceil(width / 8)));
  const size = claimed ?? { width, height };
  const header = [...uint32(size.width), ...uint32(size.height), 1, 0, 0, 0, 0];
  const signature = ascii('\x89PNG\r\n\x1a\n');
  const head = [signature, pngChunk('IHDR', header), pngChunk('IDAT', zlibStored(rows))];
  const end = pngChunk('IEND', []);
  if (byteLength === undefined) return join(...head, end);
  const room = byteLength - join(...head, end).length - 12;
  return join(...head, pngChunk('paDd', new Uint8Array(room)), end);
}

/** GIF89a. A clear code before the table grows past 8 bits keeps each code one byte: LZW without a compressor. */
export function gifImage({ width = 420, height = 120 }: ImageOptions = {}): Bytes {
  const [clear, endOfImage, run] = [0x80, 0x81, 126];
  const codes: number[] = [];
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    if (pixel % run === 0) codes.push(clear);
    codes.push(0);
  }
  codes.push(endOfImage);
  const blocks: number[][] = [];
  for (let at = 0; at < codes.length; at += 255) {
    const block = codes.slice(at, at + 255);
    blocks.push([block.length, ...block]);
  }
  const size = [...uint16LittleEndian(width), ...uint16LittleEndian(height)];
  const palette = new Uint8Array(128 * 3).fill(0x80);
  const frame = [0x2c, 0, 0, 0, 0, ...size, 0, 7];
  return join(ascii('GIF89a'), [...size, 0xf6, 0, 0], palette, frame, ...blocks, [0, 0x3b]);
}

/** Baseline JPEG (ITU-T T.81), grey: each 8 by 8 block is two one-bit codes, "no difference" and "end of block". */
export function jpegImage({ width = 420, height = 120 }: ImageOptions = {}): Bytes {
  const oneCode = [1, ...new Array<number>(15).fill(0), 0];
  const bits = Math.ceil(width / 8) * Math.ceil(height / 8) * 2;
  const scan = new Uint8Array(Math.ceil(bits / 8));
  if (bits % 8) scan[scan.length - 1] = 0xff >> (bits % 8);
  return join(
    [0xff, 0xd8],
    jpegSegment(0xe0, [...ascii('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    jpegSegment(0xdb, [0, ...new Array<number>(64).fill(1)]),
    jpegSegment(0xc0, [8, ...uint16(height), ...uint16(width), 1, 1, 0x11, 0]),
    jpegSegment(0xc4, [0x00, ...oneCode]),
    jpegSegment(0xc4, [0x10, ...oneCode]),
    jpegSegment(0xda, [1, 1, 0, 0, 63, 0]),
    scan,
    [0xff, 0xd9],
  );
}

/** A picture, but one that can carry scripts. */
export function svgImage({ width = 420, height = 120 }: ImageOptions = {}): Bytes {
  return ascii(
    `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
      '<rect width="100%" height="100%" fill="gray"/></svg>',
  );
}

/** What a file holds that is called `logo.png` and is none. */
export function textFile(): Bytes {
  return ascii('This is plain text, whatever the name of its file says.\n');
}

function pngChunk(type: string, data: ArrayLike<number>): Bytes {
  const body = join(ascii(type), data);
  return join(uint32(data.length), body, uint32(crc32(body)));
}

/** RFC 1950 around stored blocks of at most 65,535 bytes. */
function zlibStored(data: Bytes): Bytes {
  const blocks: Bytes[] = [];
  for (let at = 0; at < data.length; at += 0xffff) {
    const part = data.subarray(at, at + 0xffff);
    const last = at + 0xffff >= data.length ? 1 : 0;
    blocks.push(join([last, ...uint16LittleEndian(part.length), ...uint16LittleEndian(~part.length)], part));
  }
  return join([0x78, 0x01], ...blocks, uint32(adler32(data)));
}

function adler32(data: Bytes): number {
  let [low, high] = [1, 0];
  for (const byte of data) {
    low = (low + byte) % 65_521;
    high = (high + low) % 65_521;
  }
  return ((high << 16) | low) >>> 0;
}

function jpegSegment(marker: number, data: readonly number[]): number[] {
  return [0xff, marker, ...uint16(data.length + 2), ...data];
}

function uint32(value: number): number[] {
  return [...uint16(value >>> 16), ...uint16(value)];
}

function uint16(value: number): number[] {
  return [(value >>> 8) & 0xff, value & 0xff];
}

function uint16LittleEndian(value: number): number[] {
  return uint16(value).reverse();
}

function ascii(text: string): Bytes {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function join(...parts: ArrayLike<number>[]): Bytes {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
