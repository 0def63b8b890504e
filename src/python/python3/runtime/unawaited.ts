/** Coroutines that die without having been awaited (_PyErr_WarnUnawaitedCoroutine, Python/_warnings.c 3.8.18; Lib/warnings.py). */
import type { PyObject } from '../../memory/object.ts';
import { cachedLine } from '../../module/traceback/line-cache.ts';
import type { GeneratorExtra, GeneratorObject } from '../../object/payloads.ts';
import { repr } from '../../protocol/object.ts';
import { PythonException } from '../../protocol/raise.ts';
import { has } from '../../versions/features.ts';
import { importForNative } from '../../vm/import.ts';
import { thread } from '../../vm/thread.ts';
import { isRaising } from '../../vm/unwinding.ts';
import { isFirst, placeOfWarning, show } from '../../vm/warnings.ts';
import { writeUnraisable } from '../../vm/write-unraisable.ts';

const CATEGORY = 'RuntimeWarning';

/** 3.6 tells this much of a name. */
const LONGEST_NAME = 50;

/** Up to 3.6 nothing is told while an exception unwinds the stack that held the coroutine (_PyGen_Finalize, Objects/genobject.c 3.6.15). */
export function warnOfUnawaited(coroutine: GeneratorObject): void {
  const byLibrary = has('unawaited coroutines told by warnings.py');
  if (!byLibrary && isRaising()) return;
  const name = (coroutine.payload.python3 as GeneratorExtra).gi_qualname.payload;
  warn(`coroutine '${byLibrary ? name : name.slice(0, LONGEST_NAME)}' was never awaited`, coroutine, byLibrary);
}

/** What `asend`, `athrow` and `aclose` gave, from 3.13 on (_PyErr_WarnUnawaitedAgenMethod). */
export function warnOfUnawaitedStep(generator: GeneratorObject, method: string): void {
  const { gi_qualname } = generator.payload.python3 as GeneratorExtra;
  warn(`coroutine method '${method}' of ${repr(gi_qualname)} was never awaited`, generator, true);
}

/** Nothing is thrown: what goes wrong is told as of `source`. The library is not imported any more once the interpreter ends. */
function warn(text: string, source: PyObject, byLibrary: boolean): void {
  const imports = byLibrary && !thread.finalizing;
  if (imports) importForNative('warnings');
  try {
    const place = placeOfWarning();
    if (!isFirst(CATEGORY, text, place)) return;
    show(CATEGORY, text, place, imports ? adviceOfLibrary : undefined);
  } catch (error) {
    if (!(error instanceof PythonException)) throw error;
    writeUnraisable(error, source);
  }
}

/** The library looks for where the object was made, and for the line (_formatwarnmsg_impl). */
function adviceOfLibrary(): string {
  importForNative('linecache');
  const { frame } = thread;
  if (frame !== null) cachedLine(frame.payload.code.co_filename, 1);
  importForNative('tracemalloc');
  return `${CATEGORY}: Enable tracemalloc to get the object allocation traceback\n`;
}
