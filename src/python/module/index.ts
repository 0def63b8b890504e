/** The modules a program can import, by full name. One file each. */
import type { PlotHost } from '../recording.ts';
import type { ModuleInit } from '../vm/import.ts';
import { initCollections, initUnderscoreCollections } from './collections.ts';
import { initDis } from './dis.ts';
import { initFunctools, initUnderscoreFunctools } from './functools.ts';
import { initGc } from './gc.ts';
import { initItertools } from './itertools.ts';
import { initKeyword } from './keyword.ts';
import { initMath } from './math.ts';
import { initOpcode } from './opcode.ts';
import { initOperator } from './operator/index.ts';
import { initPyplot } from './pyplot/index.ts';
import { initRandom } from './random.ts';
import { initString } from './string.ts';
import { initTime } from './time.ts';
import { initTraceback } from './traceback/index.ts';
import { initWeakref } from './weakref.ts';
import { writtenInPython } from './written-in-python.ts';

/** Every module and what fills it; `standIns` are empty, whatever there is of their names. */
export function moduleRegistry(plotHost: PlotHost | null, standIns: readonly string[]): ReadonlyMap<string, ModuleInit> {
  return new Map<string, ModuleInit>([
    ['_collections', initUnderscoreCollections],
    ['__future__', writtenInPython('__future__')],
    ['collections', initCollections],
    ['contextlib', writtenInPython('contextlib')],
    ['copy', writtenInPython('copy')],
    ['dis', initDis],
    ['_functools', initUnderscoreFunctools],
    ['functools', initFunctools],
    ['gc', initGc],
    ['itertools', initItertools],
    ['keyword', initKeyword],
    ['math', initMath],
    ['matplotlib', () => {}],
    ['matplotlib.pyplot', (dict) => initPyplot(dict, plotHost)],
    ['operator', initOperator],
    ['opcode', initOpcode],
    ['random', initRandom],
    ['string', initString],
    ['time', initTime],
    ['traceback', initTraceback],
    ['weakref', initWeakref],
    ...standIns.flatMap(packagesOf).map((name): [string, ModuleInit] => [name, () => {}]),
  ]);
}

/** `a.b.c` needs the packages `a` and `a.b`. */
export function packagesOf(name: string): string[] {
  const parts = name.split('.');
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
}
