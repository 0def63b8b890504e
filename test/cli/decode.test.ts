/** `refplot decode`: sentinels by version and word size, what is near them, ordinary counts, and what is no count. */
import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { countOf } from '../../src/cli/decode/number.ts';
import { decodedText } from '../../src/cli/decode/text.ts';
import { decodeCount } from '../../src/python/versions/decode.ts';
import { loadVersions } from '../../src/python/versions/index.ts';

const program = fileURLToPath(new URL('../../bin/refplot.js', import.meta.url));
const profiles = await loadVersions();
const decoded = (count: number): string => decodedText(count, decodeCount(profiles, count));

test.each([
  [4294967295, '3.12, 3.13 (64-bit)  immortal: the sentinel 4294967295\n'],
  [4294967291, '3.12, 3.13 (64-bit)  immortal: the sentinel 4294967295, less 4\n'],
  [3221225472, '3.14, 3.15 (64-bit)  immortal: the sentinel 3221225472\n'],
  [1073741823, '3.12, 3.13 (32-bit)  immortal: the sentinel 1073741823\n'],
  [1073741821, '3.12, 3.13 (32-bit)  immortal: the sentinel 1073741823, less 2\n'],
  [1342177280, '3.14, 3.15 (32-bit)  immortal: the sentinel 1342177280\n'],
  [1879048192, '3.14, 3.15 (32-bit)  immortal: the sentinel 1879048192\n'],
  [1879048193, '3.14, 3.15 (32-bit)  immortal: the sentinel 1879048192, and 1 more\n'],
  [1000000300, '3.11       counted from 999999999 on: 301 more\n'],
  [3000000000, '3.12, 3.13 (64-bit)  immortal, as all from 2147483648 to 4294967295, though far from the sentinel 4294967295\n'],
])('%d', (count, line) => {
  expect(decoded(count)).toContain(`  ${line}`);
});

test.each([0, 1, 3849, 999_000_000, 1073741824 - 5000, 4294967296 + 5000])('%d is ordinary', (count) => {
  expect(decoded(count)).toBe(`${count} (0x${count.toString(16)}) is an ordinary count: no version prints it of immortal objects\n`);
});

test('what was taken off a sentinel is said to be no version of its own', () => {
  expect(decoded(4294967291)).toContain('objgraph');
  expect(decoded(4294967295)).not.toContain('objgraph');
});

test.each([
  ['4294967291', 4294967291],
  ['4,294,967,291', 4294967291],
  ['4_294_967_291', 4294967291],
  ['0xFFFFFFFB', 4294967291],
])('%s is read', (text, count) => {
  expect(countOf(text)).toBe(count);
});

test.each([
  ['-1', 'negative'],
  ['abc', 'not a number'],
  ['', 'not a number'],
  ['1.5', 'not a number'],
  ['1e9', 'not a number'],
  ['0x', 'not a number'],
  ['99999999999999999999', 'more references than any memory'],
])('%s is refused', (text, reason) => {
  expect(() => countOf(text)).toThrow(reason);
});

test('the command prints to standard output, and refuses with exit code 2', () => {
  expect(execFileSync(process.execPath, [program, 'decode', '0xfffffffb'], { encoding: 'utf8' })).toBe(decoded(4294967291));
  for (const wrong of ['-5', 'many']) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'decode', wrong], { encoding: 'utf8' });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('such as 4294967291 or 0xfffffffb');
  }
});
