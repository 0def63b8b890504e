/** Which modules an import brings, asked of the real interpreter, and which of them get layers. */
import { layersFor } from '../../python/index.ts';
import type { Place, Subject } from './interpreter.ts';
import { probeFile, runPython } from './probe.ts';

/**
 * Modules of the standard library that people import and every version has; refplot's own runtime has some of them. Those that these bring
 * get layers, too.
 */
const STANDARD_MODULES =
  'argparse ast base64 bisect calendar collections contextlib copy csv datetime decimal fractions functools gc hashlib heapq inspect io itertools json keyword logging math opcode operator os pickle random re string struct subprocess textwrap threading time traceback types unittest urllib weakref'.split(
    ' ',
  );

/** What Python 3 imports by itself for warnings of coroutines and for type parameters. */
const MODULES_OF_PYTHON_3 = ['tracemalloc', 'typing'];

export function standardModules({ profile }: Subject): readonly string[] {
  return profile.language === 3 ? [...STANDARD_MODULES, ...MODULES_OF_PYTHON_3] : STANDARD_MODULES;
}

/** What is done to have a module: its import, or another statement that brings what is counted of it. */
export type StatementOf = (module: string) => string;

export const importOf: StatementOf = (module) => `import ${module}`;

/** The first call of compile makes the types of `_ast` without importing it. What it is given are no constants, which would be counted. */
const COMPILE = "compile(str(), str(), 'xexecx'[1:5])";

/** How refplot's runtime comes to have each of the standard modules. */
export const standardStatement: StatementOf = (module) => (module === '_ast' ? COMPILE : importOf(module));

/** Modules that a bare interpreter has not and that a statement brings, each after those it needs. */
function broughtBy({ subject: { python, probe }, env }: Place, statement: string): string[] {
  const output = runPython(python, [...probe.flags, probeFile('discover.py'), statement], env);
  return output.split('\n').filter((name) => name !== '');
}

/** By module, what is brought, itself in the end. */
export type Closures = ReadonlyMap<string, readonly string[]>;

/**
 * What each of some modules brings and, where `all` is said, each of those. Modules that are there from the start are left out then; what is
 * no import need not bring its module to `sys.modules`.
 */
export function closuresOf(place: Place, wanted: readonly string[], statementOf: StatementOf, all: boolean): Closures {
  const closures = new Map<string, readonly string[]>();
  const pending = [...wanted];
  for (let name = pending.shift(); name !== undefined; name = pending.shift()) {
    if (closures.has(name)) continue;
    const statement = statementOf(name);
    const brought = broughtBy(place, statement);
    if (!brought.includes(name)) {
      if (all && statement === importOf(name)) continue;
      brought.push(name);
    }
    closures.set(name, brought);
    if (all) pending.push(...brought);
  }
  return closures;
}

/** A layer: a module with those that have none of their own, and the layers it needs. */
export interface Unit {
  readonly image: string;
  readonly modules: readonly string[];
  readonly needs: readonly string[];
}

type BroughtBy = (module: string) => readonly string[] | null;

/** The layers of modules, a needed one before those that need it. @param known what modules bring that have layers already */
export function unitsOf(closures: Closures, known: BroughtBy): Unit[] {
  const broughtBy: BroughtBy = (name) => closures.get(name) ?? known(name);
  const units = new Map([...closures].map(([name, brought]) => [name, unitOf(name, brought, broughtBy)]));
  const ordered = [...units.values()].flatMap((unit) =>
    layersFor(
      unit,
      (name) => units.get(name) ?? null,
      () => false,
    ),
  );
  return [...new Set(ordered)];
}

function unitOf(name: string, brought: readonly string[], broughtBy: BroughtBy): Unit {
  const layered = brought.filter((each) => each !== name && broughtBy(each) !== null);
  // Modules that need one another are in the layer of the first of their names, whichever is executed first; those of the others are empty.
  const isMutual = (each: string): boolean => broughtBy(each)?.includes(name) === true;
  const [first] = [name, ...layered.filter(isMutual)].sort() as [string];
  if (first !== name) return { image: name, modules: [], needs: [first] };
  const needed = layered.filter((each) => !isMutual(each));
  const theirs = new Set(needed.flatMap((each) => [each, ...(broughtBy(each) ?? [])]));
  const indirect = new Set(needed.flatMap((each) => (broughtBy(each) ?? []).filter((other) => !broughtBy(other)?.includes(each))));
  return {
    image: name,
    modules: brought.filter((each) => !theirs.has(each)).sort(),
    needs: needed.filter((each) => !indirect.has(each)),
  };
}
