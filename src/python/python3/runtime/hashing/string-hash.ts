/** Hashes of text and bytes (_Py_HashBytes, Python/pyhash.c 3.8.18). */
import { platform, target } from '../../../versions/target.ts';
import { fnvHash } from './fnv-hash.ts';
import { sipHash } from './sip-hash.ts';

/** siphash24 until 3.10, siphash13 from 3.11 on. */
function rounds(): readonly [number, number] {
  return target.hashes.strings === 'siphash13' ? [1, 3] : [2, 4];
}

/** SipHash wants words of 64 bits that may lie anywhere, which WebAssembly's build does not count on. */
const hashMemory = (bytes: Uint8Array): bigint => (platform.wordSize === 32 ? fnvHash(bytes) : sipHash(bytes, rounds()));

export function hashBytes(bytes: string): bigint {
  return bytes === '' ? 0n : hashMemory(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}

const LATIN1 = 0x100;
const UCS2 = 0x10000;

/** Text is hashed as it lies in memory: one, two or four bytes for each character, by the greatest of them (PyUnicode_KIND). */
export function hashText(text: string): bigint {
  if (text === '') return 0n;
  const points = Array.from(text, (character) => character.codePointAt(0) as number);
  const greatest = points.reduce((most, each) => Math.max(most, each), 0);
  const units = greatest < LATIN1 ? Uint8Array.from(points) : greatest < UCS2 ? Uint16Array.from(points) : Uint32Array.from(points);
  return hashMemory(new Uint8Array(units.buffer));
}
