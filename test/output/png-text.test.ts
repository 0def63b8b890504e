import { crc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { png } from '../../src/output/png.ts';
import { textOf, withText } from '../../src/output/png-text.ts';
import { keywordsFigure, result } from '../chart/figures.ts';

/** The types of a PNG's chunks; every checksum must be right. */
function chunksOf(bytes: Uint8Array): string[] {
  const buffer = Buffer.from(bytes);
  const types: string[] = [];
  for (let at = 8; at < buffer.length; ) {
    const length = buffer.readUInt32BE(at);
    const body = buffer.subarray(at + 4, at + 8 + length);
    expect(buffer.readUInt32BE(at + 8 + length)).toBe(crc32(body));
    types.push(body.toString('latin1', 0, 4));
    at += 12 + length;
  }
  return types;
}

it('a picture says where it comes from, in a chunk of its own behind the header', async () => {
  const picture = (await png.render(result([keywordsFigure()]))) as Uint8Array;
  expect(chunksOf(picture).slice(0, 2)).toEqual(['IHDR', 'iTXt']);
  expect(JSON.parse(textOf(picture, 'refplot') as string)).toMatchObject({ generator: 'refplot', command: ['ints'] });
});

it('any text comes back, and no other keyword finds it', async () => {
  const picture = (await png.render(result([keywordsFigure()]))) as Uint8Array;
  const marked = withText(picture, 'Title', 'a\0"ü 🐍');
  expect(chunksOf(marked).slice(0, 3)).toEqual(['IHDR', 'iTXt', 'iTXt']);
  expect([textOf(marked, 'Title'), textOf(marked, 'Titel'), textOf(marked.subarray(0, 40), 'Title')]).toEqual([
    'a\0"ü 🐍',
    undefined,
    undefined,
  ]);
});
