/** FNV with a secret of zeros, which PYTHONHASHSEED=0 stands for: 32-bit WebAssembly hashes bytes so (fnv, Python/pyhash.c 3.14.2). */
const BLOCK = 4;
/** _PyHASH_MULTIPLIER */
const MULTIPLIER = 1000003;

/** The hash as a signed 32-bit integer; of one byte or more. Whole words go first, the last one byte by byte. */
export function fnvHash(bytes: Uint8Array): bigint {
  const words = Math.ceil(bytes.length / BLOCK) - 1;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let hash = (bytes[0] as number) << 7;
  for (let word = 0; word < words; word++) hash = Math.imul(hash, MULTIPLIER) ^ view.getInt32(word * BLOCK, true);
  for (const byte of bytes.subarray(words * BLOCK)) hash = Math.imul(hash, MULTIPLIER) ^ byte;
  hash ^= bytes.length;
  return hash === -1 ? -2n : BigInt(hash);
}
