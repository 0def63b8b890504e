/** What is said of a program that ended without an outcome. */
import { EXIT_CODES } from '../../errors.ts';
import type { Ending } from './run.ts';

/** The program cannot say how it ended: it is Python's last line without a traceback. The exit code. */
export function endedEarly(kind: Exclude<Ending['kind'], 'done'>, note: (text: string) => void): number {
  if (kind === 'closed') return 0;
  note(kind === 'memory' ? 'MemoryError' : 'KeyboardInterrupt');
  return kind === 'memory' ? EXIT_CODES.program : EXIT_CODES.interrupted;
}
