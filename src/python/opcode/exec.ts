/** The exec statement (exec_statement, Python/ceval.c 2.7.18). */
import { none } from '../cache/singletons.ts';
import { close } from '../memory/heap.ts';
import type { PyObject, Ref } from '../memory/object.ts';
import type { TupleObject } from '../object/construct.ts';
import type { CodeObject, DictObject, Frame } from '../object/payloads.ts';
import { codeType, dictType, tupleType } from '../object/static-types.ts';
import { raised } from '../protocol/raise.ts';
import { evaluateCode } from '../vm/call-function.ts';
import { fastToLocals, localsToFast } from '../vm/fast-locals.ts';
import { ensureBuiltins, runText, sourceText } from '../vm/run-source.ts';
import { row } from './row.ts';

/** `exec source in globals, locals`; a tuple alone may hold all three. */
function execute(frame: Frame, source: PyObject, globals: PyObject, locals: PyObject): void {
  if (source.type === tupleType && globals === none && locals === none) {
    const items = (source as TupleObject).payload;
    if (items.length === 2 || items.length === 3)
      return execute(frame, ...(([a, b, c = none]) => [a, b, c] as const)(items as [Ref, Ref, Ref?]));
  }
  const plain = globals === none && locals === none;
  const names = globals === none ? frame.f_globals : globals;
  const inner = locals !== none ? locals : globals === none ? fastToLocals(frame) : names;
  if (names.type !== dictType) throw raised('TypeError', 'exec: arg 2 must be a dictionary or None');
  if (inner.type !== dictType) throw raised('TypeError', 'exec: arg 3 must be a mapping or None');
  ensureBuiltins(names as DictObject, frame);
  close(run(frame, source, names as DictObject, inner as DictObject));
  if (plain) localsToFast(frame);
}

function run(frame: Frame, source: PyObject, globals: DictObject, locals: DictObject): Ref {
  if (source.type === codeType) {
    const code = source as CodeObject;
    if (code.payload.co_freevars.payload.length > 0) {
      throw raised('TypeError', 'code object passed to exec may not contain free variables');
    }
    return evaluateCode(code, globals, locals);
  }
  const text = sourceText(source, 'expected string without null bytes');
  if (text === null) throw raised('TypeError', 'exec: arg 1 must be a string, file, or code object');
  return runText(text, 'exec', frame, globals, locals);
}

export const execRows = [
  row('EXEC_STMT', 'none', 'source globals locals --', (frame, _arg, source, globals, locals) => execute(frame, source, globals, locals)),
];
