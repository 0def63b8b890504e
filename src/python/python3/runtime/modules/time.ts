/** `time` (Modules/timemodule.c, 3.8.18): the clocks; there is nothing to wait for in the sandbox. */
import { newInteger } from '../../../cache/integers.ts';
import { newNone } from '../../../cache/singletons.ts';
import type { Ref } from '../../../memory/object.ts';
import { newFloat } from '../../../object/construct.ts';
import { noArguments, oneArgument } from '../../../object/native.ts';
import type { DictObject } from '../../../object/payloads.ts';
import { keepCopyUntil } from '../../../vm/import.ts';
import { addFunctions } from '../../../vm/native-functions.ts';

/** Seconds of each clock. */
const CLOCKS: Readonly<Record<string, () => number>> = {
  time: () => Date.now() / 1000,
  perf_counter: () => performance.now() / 1000,
  monotonic: () => performance.now() / 1000,
  process_time: () => process.cpuUsage().user / 1e6,
};
const NANOSECONDS = 1e9;

export function initTime(dict: DictObject): void {
  addFunctions(dict, 'time', [
    ...Object.entries(CLOCKS).map(([name, seconds]) => noArguments(name, () => newFloat(seconds()))),
    ...Object.entries(CLOCKS).map(([name, seconds]) =>
      noArguments(`${name}_ns`, () => newInteger(BigInt(Math.round(seconds() * NANOSECONDS))) as Ref),
    ),
    oneArgument('sleep', newNone),
  ]);
  keepCopyUntil('modules in two phases', dict);
}
