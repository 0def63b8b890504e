/** The modules that a program in Python 3 can import, by full name. */
import { initGc } from '../../../module/gc.ts';
import { packagesOf } from '../../../module/index.ts';
import { initPyplot } from '../../../module/pyplot/index.ts';
import { initWeakref } from '../../../module/weakref.ts';
import { writtenInPython } from '../../../module/written-in-python.ts';
import type { PlotHost } from '../../../recording.ts';
import { has } from '../../../versions/features.ts';
import type { ModuleInit } from '../../../vm/import.ts';
import { compileSource } from '../compile-source.ts';
import { initCollections, initFunctools } from './containers.ts';
import { initDis } from './dis.ts';
import { initItertools } from './itertools.ts';
import { initKeyword } from './keyword.ts';
import { initMath } from './math.ts';
import { initOpcode } from './opcode.ts';
import { initOperator } from './operator.ts';
import { initRandom } from './random.ts';
import { initTemplatelib } from './templatelib.ts';
import { initTime } from './time.ts';
import { initTraceback } from './traceback.ts';
import { initTyping } from './typing.ts';

/** Those whose functions and classes are seen as such by programs: what a decorator returns, a class to derive from. */
const WRITTEN_IN_PYTHON = [...['__future__', 'abc', 'collections', 'contextlib', 'copy', 'dis', 'functools', 'random', 'string', 'types']];

const written = (name: string, text = `${name}.py`): ModuleInit =>
  writtenInPython(name, '../lib/python3/', (source, filename) => compileSource(readable(source), { filename, mode: 'exec' }), text);

/** Longer modules, of several texts: one is executed after the other in the module's dictionary. */
const inPieces =
  (name: string, pieces: readonly string[]): ModuleInit =>
  (dict) => {
    for (const piece of pieces) written(name, `${name}/${piece}.py`)(dict);
  };

/** What the runtime does itself stands in the module before its own text runs. */
const withNatives =
  (natives: ModuleInit, name: string): ModuleInit =>
  (dict) => {
    natives(dict);
    written(name)(dict);
  };

/** Without the mark behind positional-only parameters, where the version's grammar has none. */
const readable = (source: string): string => (has('positional-only parameters') ? source : source.replaceAll(/, \/(?=[,)])/g, ''));

const ASYNCIO = ['futures', 'tasks', 'loop', 'running', 'waiting', 'limits', 'groups', 'locks', 'queues'];

/** `enum` was written anew in 3.11: members are made as the class is. */
const ENUM_UNTIL_310 = ['namespace', 'making', 'class_until_310', 'enums_until_310', 'flags_until_310'];
const ENUM_SINCE_311 = ['namespace', 'making', 'members_since_311', 'class_since_311', 'enums_since_311', 'flags_since_311'];

/** Every module and what fills it; `standIns` are empty, whatever there is of their names. */
export function moduleRegistry(plotHost: PlotHost | null, standIns: readonly string[]): ReadonlyMap<string, ModuleInit> {
  return new Map<string, ModuleInit>([
    ...WRITTEN_IN_PYTHON.map((name): [string, ModuleInit] => [name, written(name)]),
    ['_collections', initCollections],
    ['_functools', initFunctools],
    ...(has('data classes')
      ? [['dataclasses', inPieces('dataclasses', ['fields', 'methods', 'decorator', 'slots', 'instances'])] as [string, ModuleInit]]
      : []),
    ['_opcode', initDis],
    ['_random', initRandom],
    ['enum', inPieces('enum', has('enumerations anew') ? ENUM_SINCE_311 : ENUM_UNTIL_310)],
    ['json', written('json', 'json/module.py')],
    ['json.decoder', written('json.decoder', 'json/decoder.py')],
    ['json.encoder', written('json.encoder', 'json/encoder.py')],
    ['asyncio', inPieces('asyncio', ASYNCIO)],
    ['traceback', withNatives(initTraceback, 'traceback')],
    ['gc', initGc],
    ['itertools', initItertools],
    ['keyword', initKeyword],
    ['math', initMath],
    ['matplotlib', () => {}],
    ['matplotlib.pyplot', (dict) => initPyplot(dict, plotHost)],
    ['opcode', initOpcode],
    ['operator', initOperator],
    ...(has('template strings') ? [['string.templatelib', initTemplatelib] as [string, ModuleInit]] : []),
    ...(has('type parameters')
      ? [['_typing', initTyping] as [string, ModuleInit], ['typing', written('typing')] as [string, ModuleInit]]
      : []),
    ['time', initTime],
    ['weakref', initWeakref],
    ...standIns.flatMap(packagesOf).map((name): [string, ModuleInit] => [name, () => {}]),
  ]);
}
