/** What `linecache` keeps of the files that tracebacks showed lines of (Lib/linecache.py, 2.7.18): a dictionary, as there. */
import { freshStr } from '../../cache/fresh-strings.ts';
import { newInt } from '../../cache/integers.ts';
import { entrust } from '../../memory/accounted.ts';
import { newRef } from '../../memory/heap.ts';
import type { PyObject } from '../../memory/object.ts';
import { newFloat, newList, newTuple } from '../../object/construct.ts';
import { newDict } from '../../object/dict.ts';
import type { DictObject } from '../../object/payloads.ts';
import { sourceFile } from '../../vm/source-lines.ts';
import { thread } from '../../vm/thread.ts';

/** The line's text with its end, or an empty string where there is none. `filename` becomes a key of the cache. */
export function cachedLine(filename: PyObject<string>, line: number): string {
  const file = sourceFile(filename.payload);
  if (file === null) return '';
  const { lines, source } = file;
  const cache = lineCache();
  if (cache.payload.get(filename) === undefined) {
    const texts = lines.map((text) => freshStr(text.endsWith('\n') ? text : `${text}\n`));
    cache.payload.set(filename, newTuple([newInt(source.length), newFloat(0), newList(texts), newRef(filename)]));
  }
  return lines[line - 1] ?? '';
}

function lineCache(): DictObject {
  thread.lineCache ??= entrust(newDict());
  return thread.lineCache;
}
