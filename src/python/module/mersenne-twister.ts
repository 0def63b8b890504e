/** The Mersenne Twister MT19937 as CPython seeds and reads it (Modules/_randommodule.c, 2.7.18). */
const N = 624;
const M = 397;

export class MersenneTwister {
  private readonly state = new Uint32Array(N);
  private index = N;

  /** Seeds with the 32-bit words of an integer, least significant first (init_by_array). */
  constructor(key: readonly number[]) {
    this.initialize(19650218);
    let i = 1;
    let j = 0;
    for (let round = Math.max(N, key.length); round > 0; round--) {
      this.state[i] = ((this.at(i) ^ Math.imul(this.at(i - 1) ^ (this.at(i - 1) >>> 30), 1664525)) + (key[j] as number) + j) >>> 0;
      i = this.step(i);
      j = (j + 1) % key.length;
    }
    for (let round = N - 1; round > 0; round--) {
      this.state[i] = ((this.at(i) ^ Math.imul(this.at(i - 1) ^ (this.at(i - 1) >>> 30), 1566083941)) - i) >>> 0;
      i = this.step(i);
    }
    this.state[0] = 0x80000000;
  }

  private at(index: number): number {
    return this.state[index] as number;
  }

  private step(index: number): number {
    if (index + 1 < N) return index + 1;
    this.state[0] = this.at(N - 1);
    return 1;
  }

  private initialize(seed: number): void {
    this.state[0] = seed;
    for (let index = 1; index < N; index++) {
      const before = this.at(index - 1);
      this.state[index] = (Math.imul(before ^ (before >>> 30), 1812433253) + index) >>> 0;
    }
  }

  private generate(): void {
    for (let index = 0; index < N; index++) {
      const bits = (this.at(index) & 0x80000000) | (this.at((index + 1) % N) & 0x7fffffff);
      this.state[index] = this.at((index + M) % N) ^ (bits >>> 1) ^ (bits & 1 ? 0x9908b0df : 0);
    }
    this.index = 0;
  }

  /** 32 random bits. */
  next(): number {
    if (this.index >= N) this.generate();
    let bits = this.at(this.index++);
    bits ^= bits >>> 11;
    bits ^= (bits << 7) & 0x9d2c5680;
    bits ^= (bits << 15) & 0xefc60000;
    return (bits ^ (bits >>> 18)) >>> 0;
  }

  /** A float in [0, 1) with 53 random bits. */
  random(): number {
    const high = this.next() >>> 5;
    const low = this.next() >>> 6;
    return (high * 67108864 + low) / 9007199254740992;
  }

  /** `count` random bits (1 or more), the least significant words drawn first. */
  bits(count: number): bigint {
    let result = 0n;
    for (let shift = 0; shift < count; shift += 32) {
      const left = count - shift;
      const word = left < 32 ? this.next() >>> (32 - left) : this.next();
      result |= BigInt(word) << BigInt(shift);
    }
    return result;
  }

  /** The state, and how much of it has been read (random_getstate). */
  words(): number[] {
    return [...this.state, this.index];
  }

  /** Takes over what {@link words} gave. */
  restore(words: readonly number[]): void {
    for (let index = 0; index < N; index++) this.state[index] = words[index] as number;
    this.index = words[N] as number;
  }
}
