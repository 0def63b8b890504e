/** Programs that are long or deep compile on the host's ordinary stack and in time in proportion to them. */
import { expect, test } from 'vitest';
import { disassemble } from '../../../src/python/index.ts';

function lastLine(source: string): string | undefined {
  const outcome = disassemble(source, { filename: 'deep.py', mode: 'exec', origin: 'string' });
  if ('error' in outcome) throw new Error(outcome.error);
  return outcome.code.lines.findLast((line) => line.trim() !== '');
}

test('5,500 try statements behind each other', () => {
  expect(lastLine('try:\n    x = 1\nexcept: pass\n'.repeat(5500))).toContain('RETURN_VALUE');
});

test('200 functions within each other', () => {
  expect(lastLine(`x = ${'lambda: '.repeat(200)}1\n`)).toContain('RETURN_VALUE');
});

test('2,000 elif', () => {
  expect(lastLine(`if x: pass\n${'elif x: pass\n'.repeat(2000)}`)).toContain('RETURN_VALUE');
});
