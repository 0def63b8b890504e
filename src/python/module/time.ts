/** `time` (Modules/timemodule.c, 2.7.18): the clocks; there is nothing to wait for in the sandbox. */
import { newNone } from '../cache/singletons.ts';
import { newFloat } from '../object/construct.ts';
import { noArguments, oneArgument } from '../object/native.ts';
import type { DictObject } from '../object/payloads.ts';
import { keepCopy } from '../vm/import.ts';
import { addFunctions } from '../vm/native-functions.ts';

export function initTime(dict: DictObject): void {
  addFunctions(dict, 'time', [
    noArguments('time', () => newFloat(Date.now() / 1000)),
    noArguments('clock', () => newFloat(process.cpuUsage().user / 1e6)),
    oneArgument('sleep', newNone),
  ]);
  keepCopy(dict);
}
