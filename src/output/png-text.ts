/** A text of a PNG (PNG Specification, third edition, 11.3.3.4: iTXt, uncompressed UTF-8). */
import { crc32 } from 'node:zlib';

/** Behind the signature and the header, which come first and have a fixed size. */
const AFTER_HEADER = 8 + 25;
const LENGTH_SIZE = 4;
const CRC_SIZE = 4;
const TYPE = 'iTXt';

/** A keyword ends with a zero byte; no compression, no language, no translated keyword. */
const head = (keyword: string): Buffer => Buffer.from(`${keyword}\0\0\0\0\0`, 'latin1');

function chunk(keyword: string, text: string): Buffer {
  const body = Buffer.concat([Buffer.from(TYPE, 'latin1'), head(keyword), Buffer.from(text, 'utf8')]);
  const framed = Buffer.alloc(LENGTH_SIZE + body.length + CRC_SIZE);
  framed.writeUInt32BE(body.length - TYPE.length, 0);
  body.copy(framed, LENGTH_SIZE);
  framed.writeUInt32BE(crc32(body), LENGTH_SIZE + body.length);
  return framed;
}

/** `png` with a text under `keyword`, which has at most 79 latin-1 characters. */
export function withText(png: Uint8Array, keyword: string, text: string): Uint8Array {
  return Buffer.concat([png.subarray(0, AFTER_HEADER), chunk(keyword, text), png.subarray(AFTER_HEADER)]);
}

/** The text that {@link withText} put in; undefined where there is none. */
export function textOf(png: Uint8Array, keyword: string): string | undefined {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  const start = head(keyword);
  const at = AFTER_HEADER + LENGTH_SIZE + TYPE.length;
  if (bytes.toString('latin1', at - TYPE.length, at) !== TYPE || !bytes.subarray(at).subarray(0, start.length).equals(start))
    return undefined;
  return bytes.toString('utf8', at + start.length, at + bytes.readUInt32BE(AFTER_HEADER));
}
