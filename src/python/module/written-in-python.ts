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
import { moduleType } from '../object/static-types.ts';
import { evaluateCode } from '../vm/call-function.ts';
import { type ModuleInit, setAccounted } from '../vm/import.ts';
import { thread } from '../vm/thread.ts';

type Compile = (source: string, filename: string) => CodeBlueprint;

const compilePython2: Compile = (source, filename) => compileSource(source, { filename, mode: 'exec' }).blueprint;

/** Runs `lib/NAME.py` in a module's dictionary, after whatever is there already. Tracebacks call it `NAME.py`. */
export function writtenInPython(name: string, folder = '../lib/', compile: Compile = compilePython2): ModuleInit {
  return (dict) => {
    const filename = `${name}.py`;
    setAccounted(dict, '__builtins__', newRef(thread.builtins as PyObject));
    const source = readFileSync(new URL(`${folder}${filename}`, import.meta.url), 'latin1');
    const before = new Set(dict.payload.ordered().map(({ key }) => key));
    const code = newCode(compile(source, filename), new Map());
    holding([code], () => close(evaluateCode(code, dict, dict)));
    // The None that its documentation was before is one that the image counts, and does not count here any more.
    if (dict.payload.getName('__doc__') !== none) account(none, 1);
    const seen = madeElsewhere(dict);
    for (const { key, value } of dict.payload.ordered()) {
      if (before.has(key)) continue;
      claimEdge(key, seen);
      claimEdge(value, seen);
    }
  };
}

/** What has been claimed with its references, by the modules of the interpreter it is in. */
const claimedIn = new WeakMap<PyObject, Set<PyObject>>();

/**
 * That, modules' dictionaries, and what other modules have, such as `sys.version_info`: what these hold was claimed when they were made. A class
 * that this module has made by another's function (`namedtuple`) is none of them, but the code of its methods is.
 */
function madeElsewhere(dict: DictObject): Set<PyObject> {
  const modules = thread.modules as DictObject;
  const found = claimedIn.get(modules) ?? new Set();
  claimedIn.set(modules, found);
  found.add(dict);
  for (const { value: module } of modules.payload.ordered()) {
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
