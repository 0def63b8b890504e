/** The modules a program can import, by full name. One file each. */
import type { PlotHost } from '../recording.ts';
import type { ModuleInit } from '../vm/import.ts';
import { initGc } from './gc.ts';
import { initKeyword } from './keyword.ts';
import { initMath } from './math.ts';
import { initPyplot } from './pyplot/index.ts';
import { initRandom } from './random.ts';
import { initString } from './string.ts';
import { initTime } from './time.ts';

export function moduleRegistry(plotHost: PlotHost | null): ReadonlyMap<string, ModuleInit> {
  return new Map<string, ModuleInit>([
    ['gc', initGc],
    ['keyword', initKeyword],
    ['math', initMath],
    ['matplotlib', () => {}],
    ['matplotlib.pyplot', (dict) => initPyplot(dict, plotHost)],
    ['random', initRandom],
    ['string', initString],
    ['time', initTime],
  ]);
}
