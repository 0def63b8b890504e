/**
 * Modules written in Python here, too, since their functions and classes are seen as such (what a decorator returns, a manager's class).
 * Their references stand in for those of CPython's own module, which the image's layer counts.
 */

import { readFileSync } from 'node:fs';
import { none } from '../cache/singletons.ts';
import type { CodeBlueprint } from '../compiler/blueprint.ts';
import { compileSource } from '../compiler/compile-source.ts';
import { account, accountedFor, claim } from '../memory/accounted.ts';
import { close, newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import { newCode } from '../object/code.ts';
import type { DictObject, ModuleObject } from '../object/payloads.ts';
import { dictType, moduleType } from '../object/static-types.ts';
import { evaluateCode } from '../vm/call-function.ts';
import { type ModuleInit, setAccounted } from '../vm/import.ts';
import { thread } from '../vm/thread.ts';

type Compile = (source: string, filename: string) => CodeBlueprint;

const compilePython2: Compile = (source, filename) => compileSource(source, { filename, mode: 'exec' }).blueprint;

/**
 * Runs `lib/NAME.py` in a module's dictionary, after whatever is there already. Tracebacks call it `NAME.py`, also where its text is another
 * file: a piece of a longer module.
 */
export function writtenInPython(name: string, folder = '../lib/', compile: Compile = compilePython2, text = `${name}.py`): ModuleInit {
  return (dict) => {
    const filename = `${name}.py`;
    setAccounted(dict, '__builtins__', newRef(thread.builtins as PyObject));
    const source = readFileSync(new URL(`${folder}${text}`, import.meta.url), 'latin1');
    const before = new Set(dict.payload.ordered().map(({ key }) => key));
    const code = newCode(compile(source, filename), new Map());
    holding([code], () => close(evaluateCode(code, dict, dict)));
    // The None that its documentation was before is one that the image counts, and does not count here any more.
    if (dict.payload.getName('__doc__') !== none) account(none, 1);
    const claims = claimsHere();
    const seen = madeElsewhere(dict, claims.seen);
    for (const { key, value } of dict.payload.ordered()) {
      if (before.has(key)) continue;
      claimEdge(key, seen);
      claimEdge(value, seen);
      if (value.type === dictType) claims.stores.set(value as DictObject, (value as DictObject).payload.ordered().length);
    }
    claimAdded(claims);
  };
}

interface Claims {
  /** What has been claimed with its references. */
  readonly seen: Set<PyObject>;
  /** Dictionaries of modules, and how many of their items were claimed: functions keep there what they make for other modules (`namedtuple` of 3.7). */
  readonly stores: Map<DictObject, number>;
}

/** By the modules of an interpreter. */
const claimsIn = new WeakMap<PyObject, Claims>();

function claimsHere(): Claims {
  const modules = thread.modules as DictObject;
  const claims = claimsIn.get(modules) ?? { seen: new Set(), stores: new Map() };
  claimsIn.set(modules, claims);
  return claims;
}

/** What other modules' stores have got while this module was executed. */
function claimAdded({ seen, stores }: Claims): void {
  for (const [store, known] of stores) {
    const items = store.payload.ordered();
    stores.set(store, items.length);
    for (const { key, value } of items.slice(known)) {
      claimEdge(key, seen);
      claimEdge(value, seen);
    }
  }
}

/**
 * Besides, modules' dictionaries, and what other modules have, such as `sys.version_info`: what these hold was claimed when they were made. A class
 * that this module has made by another's function (`namedtuple`) is none of them, but the code of its methods is.
 */
function madeElsewhere(dict: DictObject, found: Set<PyObject>): Set<PyObject> {
  found.add(dict);
  for (const { value: module } of (thread.modules as DictObject).payload.ordered()) {
    if (module.type !== moduleType) continue;
    const { md_dict } = (module as unknown as ModuleObject).payload;
    found.add(md_dict);
    if (md_dict !== dict) for (const { value } of md_dict.payload.ordered()) found.add(value);
  }
  return found;
}

/** A reference from what was just made: to something the image counts it is one of those; what is new holds references itself. */
function claimEdge(object: PyObject, seen: Set<PyObject>): void {
  if (accountedFor(object).references > 0) {
    claim(object as Ref);
    return;
  }
  if (seen.has(object) || object.type === moduleType) return;
  seen.add(object);
  object.type.payload.traverse?.(object, (held) => claimEdge(held, seen));
}
