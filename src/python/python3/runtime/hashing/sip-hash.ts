/**
 * SipHash with a key of zeros, which PYTHONHASHSEED=0 stands for (Python/pyhash.c: siphash24 in 3.8.18, siphash13 from 3.11 on). Its 64-bit
 * words are kept as halves of 32 bits, low half first.
 */
const V0 = 0;
const V1 = 2;
const V2 = 4;
const V3 = 6;
/** "somepseudorandomlygeneratedbytes" */
const START = [0x70736575, 0x736f6d65, 0x6e646f6d, 0x646f7261, 0x6e657261, 0x6c796765, 0x79746573, 0x74656462];
const BLOCK = 8;

const state = new Int32Array(8);

function add(into: number, from: number): void {
  const low = ((state[into] as number) >>> 0) + ((state[from] as number) >>> 0);
  state[into] = low;
  state[into + 1] = (state[into + 1] as number) + (state[from + 1] as number) + (low > 0xffffffff ? 1 : 0);
}

/** Rotates a word to the left by less than 32 bits. */
function rotate(at: number, bits: number): void {
  const low = state[at] as number;
  const high = state[at + 1] as number;
  state[at] = (low << bits) | (high >>> (32 - bits));
  state[at + 1] = (high << bits) | (low >>> (32 - bits));
}

function swapHalves(at: number): void {
  const low = state[at] as number;
  state[at] = state[at + 1] as number;
  state[at + 1] = low;
}

function mix(into: number, from: number): void {
  state[into] = (state[into] as number) ^ (state[from] as number);
  state[into + 1] = (state[into + 1] as number) ^ (state[from + 1] as number);
}

/** HALF_ROUND of both halves. */
function round(): void {
  add(V0, V1);
  add(V2, V3);
  rotate(V1, 13);
  mix(V1, V0);
  rotate(V3, 16);
  mix(V3, V2);
  swapHalves(V0);
  add(V2, V1);
  add(V0, V3);
  rotate(V1, 17);
  mix(V1, V2);
  rotate(V3, 21);
  mix(V3, V0);
  swapHalves(V2);
}

function absorb(low: number, high: number, rounds: number): void {
  state[V3] = (state[V3] as number) ^ low;
  state[V3 + 1] = (state[V3 + 1] as number) ^ high;
  for (let each = 0; each < rounds; each++) round();
  state[V0] = (state[V0] as number) ^ low;
  state[V0 + 1] = (state[V0 + 1] as number) ^ high;
}

function word(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
}

/** The hash as a signed 64-bit integer; `rounds` are those of each block and of the end: 2 and 4, or 1 and 3. */
export function sipHash(bytes: Uint8Array, rounds: readonly [block: number, end: number]): bigint {
  state.set(START);
  const whole = bytes.length - (bytes.length % BLOCK);
  for (let at = 0; at < whole; at += BLOCK) absorb(word(bytes, at), word(bytes, at + 4), rounds[0]);
  absorb(word(bytes, whole), word(bytes, whole + 4) | (bytes.length << 24), rounds[0]);
  state[V2] = (state[V2] as number) ^ 0xff;
  for (let each = 0; each < rounds[1]; each++) round();
  mix(V0, V1);
  mix(V2, V3);
  mix(V0, V2);
  const hash = (BigInt(state[V0 + 1] as number) << 32n) | BigInt((state[V0] as number) >>> 0);
  return hash === -1n ? -2n : hash;
}
