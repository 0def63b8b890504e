/** `traceback` (Lib/traceback.py, 2.7.18). */
import { newNone, none } from '../../cache/singletons.ts';
import { newStr } from '../../cache/strings.ts';
import { close } from '../../memory/heap.ts';
import { holding } from '../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../memory/object.ts';
import type { NativeMethod } from '../../memory/type-record.ts';
import { newList } from '../../object/construct.ts';
import { constructorArguments } from '../../object/constructor-arguments.ts';
import { withKeywords } from '../../object/native.ts';
import type { DictObject } from '../../object/payloads.ts';
import { getAttribute } from '../../protocol/attributes.ts';
import { call } from '../../protocol/call.ts';
import { collect } from '../../protocol/iterate.ts';
import { isTrue, str } from '../../protocol/object.ts';
import { raised } from '../../protocol/raise.ts';
import { unpackIterable } from '../../protocol/sequence.ts';
import { addFunctions } from '../../vm/native-functions.ts';
import { thread } from '../../vm/thread.ts';
import { type Entry, entryText, entryTuple, stackEntries, tracebackEntries } from './entries.ts';
import { exceptionLines } from './exception-lines.ts';

const HEADING = 'Traceback (most recent call last):\n';

type Given = PyObject | undefined;

/** A function of the module: its parameters, how many of them must be given, and what it does with them. */
function define(name: string, parameters: readonly string[], required: number, run: (...given: Given[]) => Ref): NativeMethod {
  return withKeywords(name, (_self, args, kwargs) => {
    const given = constructorArguments(name, parameters, args, kwargs);
    if (given.slice(0, required).includes(undefined)) {
      const relation = required === parameters.length ? 'exactly' : 'at least';
      const noun = required === 1 ? 'argument' : 'arguments';
      throw raised('TypeError', `${name}() takes ${relation} ${required} ${noun} (${args.length} given)`);
    }
    return run(...given);
  });
}

/** Writes lines to a file, `sys.stderr` unless one is given. */
function print(file: Given, lines: readonly string[]): Ref {
  const target = file === undefined || file === none ? thread.sysDict?.payload.getName('stderr') : file;
  if (target === undefined) throw raised('AttributeError', "'module' object has no attribute 'stderr'");
  for (const line of lines) {
    const write = getAttribute(target, 'write');
    holding([write], () => close(call(write, newStr(line))));
  }
  return newNone();
}

function listOf(lines: readonly string[]): Ref {
  return newList(lines.map(newStr));
}

function textOf({ filename, lineno, name, text }: Entry): string {
  return entryText(filename.payload, lineno, name.payload, text);
}

function tracebackLines(traceback: PyObject, limit: Given): string[] {
  return tracebackEntries(traceback, limit).map(textOf);
}

function fullLines(type: PyObject, value: PyObject, traceback: PyObject, limit: Given): string[] {
  const shown = isTrue(traceback) ? [HEADING, ...tracebackLines(traceback, limit)] : [];
  return [...shown, ...exceptionLines(type, value)];
}

/** The exception being handled, as `sys.exc_info()` has it. */
function currentLines(limit: Given): string[] {
  return fullLines(thread.exc_type ?? none, thread.exc_value ?? none, thread.exc_traceback ?? none, limit);
}

/** Texts of a list of entries as `extract_tb` makes it. */
function formatList(list: PyObject): string[] {
  const entries = collect(list);
  return holding(entries, () =>
    entries.map((entry) => {
      const items = unpackIterable(entry, 4);
      const [filename, lineno, name, line] = items as [Ref, Ref, Ref, Ref];
      return holding(items, () => entryText(str(filename), lineno.payload as number | bigint, str(name), isTrue(line) ? str(line) : ''));
    }),
  );
}

const functions: readonly NativeMethod[] = [
  define('print_list', ['extracted_list', 'file'], 1, (list, file) => print(file, formatList(list as PyObject))),
  define('format_list', ['extracted_list'], 1, (list) => listOf(formatList(list as PyObject))),
  define('print_tb', ['tb', 'limit', 'file'], 1, (tb, limit, file) => print(file, tracebackLines(tb as PyObject, limit))),
  define('format_tb', ['tb', 'limit'], 1, (tb, limit) => listOf(tracebackLines(tb as PyObject, limit))),
  define('extract_tb', ['tb', 'limit'], 1, (tb, limit) => newList(tracebackEntries(tb as PyObject, limit).map(entryTuple))),
  define('print_exception', ['etype', 'value', 'tb', 'limit', 'file'], 3, (type, value, tb, limit, file) =>
    print(file, fullLines(type as PyObject, value as PyObject, tb as PyObject, limit)),
  ),
  define('format_exception', ['etype', 'value', 'tb', 'limit'], 3, (type, value, tb, limit) =>
    listOf(fullLines(type as PyObject, value as PyObject, tb as PyObject, limit)),
  ),
  define('format_exception_only', ['etype', 'value'], 2, (type, value) => listOf(exceptionLines(type as PyObject, value as PyObject))),
  define('print_exc', ['limit', 'file'], 0, (limit, file) => print(file, currentLines(limit))),
  define('format_exc', ['limit'], 0, (limit) => newStr(currentLines(limit).join(''))),
  define('print_stack', ['f', 'limit', 'file'], 0, (frame, limit, file) => print(file, stackEntries(frame, limit).map(textOf))),
  define('format_stack', ['f', 'limit'], 0, (frame, limit) => listOf(stackEntries(frame, limit).map(textOf))),
  define('extract_stack', ['f', 'limit'], 0, (frame, limit) => newList(stackEntries(frame, limit).map(entryTuple))),
  define('tb_lineno', ['tb'], 1, (tb) => getAttribute(tb as PyObject, 'tb_lineno')),
];

export function initTraceback(dict: DictObject): void {
  addFunctions(dict, 'traceback', functions);
}
