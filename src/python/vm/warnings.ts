/** Warnings, under the filters that Python starts with: those of deprecation are printed for the program alone, from 3.7 on (Python/_warnings.c, Lib/warnings.py 2.7.18). */

import { newInt } from '../cache/integers.ts';
import { newBool, none } from '../cache/singletons.ts';
import { intern, newStr } from '../cache/strings.ts';
import { adopt, close, newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import { newTuple } from '../object/construct.ts';
import { DictStorage } from '../object/dict-storage.ts';
import { type ExceptionName, exceptionTypes } from '../object/exception-types.ts';
import type { DictObject, FrameObject } from '../object/payloads.ts';
import { dictType, strType } from '../object/static-types.ts';
import { isException } from '../protocol/raise.ts';
import type { Warn } from '../syntax/errors.ts';
import { utf8Text } from '../utf8.ts';
import { has } from '../versions/features.ts';
import { target } from '../versions/target.ts';
import { lineAt } from './line-table.ts';
import { writeBytes } from './printing.ts';
import { sourceFile } from './source-lines.ts';
import { thread } from './thread.ts';

/** Notes a use of what is deprecated, at the line that runs. */
export function noteDeprecated(text: string): void {
  const { frame } = thread;
  if (frame === null || !remember('DeprecationWarning', text, frame) || !showsDeprecations(frame)) return;
  show('DeprecationWarning', String(frame.payload.code.co_filename.payload), lineOf(frame), text);
}

/** From 3.7 on those of the program itself are shown (Lib/warnings.py: filters). */
function showsDeprecations({ payload: { f_globals } }: FrameObject): boolean {
  return has('deprecations shown') && f_globals.payload.getName('__name__')?.payload === '__main__';
}

/** Warns of a byte string that is no text, the first time the line that runs does so. */
export function warnOfUnicode(text: string): void {
  const { frame } = thread;
  if (frame === null || !remember('UnicodeWarning', text, frame)) return;
  show('UnicodeWarning', fileOf(frame.payload.f_globals), lineOf(frame), text);
}

/** Warns of source as it is compiled, every time. */
export const warnOfSyntax: Warn = (filename, lineno, message) => show('SyntaxWarning', filename, lineno, message);

function lineOf({ payload: { code, f_lasti } }: FrameObject): number {
  return lineAt(code.lnotab, code.co_firstlineno, f_lasti);
}

/** The file of a module by its own word, else the module's name (setup_context). */
function fileOf({ payload }: DictObject): string {
  const [file, name] = [payload.getName('__file__'), payload.getName('__name__')];
  const known = file?.type === strType ? file : name;
  return known?.type === strType ? (known.payload as string) : '<string>';
}

/**
 * Whether the module that runs has this warning of this line for the first time, which its `__warningregistry__` remembers
 * (warn_explicit).
 */
function remember(category: ExceptionName, text: string, frame: FrameObject): boolean {
  const key = newTuple([newStr(text), newRef(exceptionTypes[category]), newInt(lineOf(frame))]);
  const registry = registryOf(frame.payload.f_globals).payload;
  const first = registry.get(key) === undefined;
  if (first) registry.set(key, newBool(true));
  close(key);
  return first;
}

function registryOf(globals: DictObject): DictObject {
  const known = globals.payload.getName('__warningregistry__');
  if (known !== undefined) return known as DictObject;
  const registry = adopt(dictType, new DictStorage());
  const name = intern('__warningregistry__');
  globals.payload.set(name, registry);
  close(name);
  return registry;
}

/** Writes to `sys.stderr`, whatever the program made of that, with the source line where that is known (formatwarning). */
function show(category: ExceptionName, filename: string, lineno: number, text: string): void {
  const file = thread.sysDict?.payload.getName('stderr') ?? none;
  if (file === none) return;
  const bytes = sourceFile(filename)?.lines[lineno - 1];
  const line = bytes === undefined || target.language === 2 ? bytes : utf8Text(bytes);
  const source = line === undefined ? '' : `  ${line.replace(/^[ \t\n\v\f\r]+|[ \t\n\v\f\r]+$/g, '')}\n`;
  try {
    holding([newRef(file)], () => writeBytes(file, `${filename}:${lineno}: ${category}: ${text}\n${source}`));
  } catch (error) {
    if (!isException(error, 'IOError') && !isException(error, 'UnicodeError')) throw error;
    error.discard();
  }
}
