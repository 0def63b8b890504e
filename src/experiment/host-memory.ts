/** What this process's heap holds, for the limit of a program's memory. */
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { MemoryMeter } from '../python/index.ts';

let collector: (() => void) | null = null;

/** V8's own collector, which is not offered by default. */
function collect(): void {
  if (collector === null) {
    setFlagsFromString('--expose-gc');
    collector = runInNewContext('gc') as () => void;
    setFlagsFromString('--no-expose-gc');
  }
  collector();
}

export const hostMemory: MemoryMeter = {
  // Not `process.memoryUsage`, which reads a file of the system each time: a long string that grows asks at every step.
  used: () => {
    const { used_heap_size, external_memory } = getHeapStatistics();
    return used_heap_size + external_memory;
  },
  collect,
};
