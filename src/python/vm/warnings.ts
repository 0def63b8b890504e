/** Warnings, under the filters that Python starts with: those of deprecation are printed for the program alone, from 3.7 on (Python/_warnings.c, Lib/warnings.py 2.7.18). */

import { newInt } from '../cache/integers.ts';
import { newBool, none } from '../cache/singletons.ts';
import { staticName } from '../cache/static-names.ts';
import { intern, newStr } from '../cache/strings.ts';
import { adopt, close, newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import { newTuple } from '../object/construct.ts';
import { DictStorage } from '../object/dict-storage.ts';
import { type ExceptionName, exceptionTypes } from '../object/exception-types.ts';
import type { DictObject } from '../object/payloads.ts';
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
  const place = placeOfWarning();
  if (isFirst('DeprecationWarning', text, place) && showsDeprecations(place)) show('DeprecationWarning', text, place);
}

/** From 3.7 on those of the program itself are shown (Lib/warnings.py: filters). */
function showsDeprecations({ globals }: WarningPlace): boolean {
  return has('deprecations shown') && globals.payload.getName('__name__')?.payload === '__main__';
}

/** Warns of a byte string that is no text, the first time the line that runs does so. */
export function warnOfUnicode(text: string): void {
  const place = placeOfWarning();
  if (isFirst('UnicodeWarning', text, place)) show('UnicodeWarning', text, place);
}

/** Warns of source as it is compiled, every time. */
export const warnOfSyntax: Warn = (filename, lineno, message) => show('SyntaxWarning', message, { filename, lineno });

/** Where a warning belongs: the line, and the globals that remember it. */
export interface WarningPlace {
  readonly globals: DictObject;
  readonly filename: string;
  readonly lineno: number;
}

/** The line that runs; where none does, as at the end of the interpreter, `sys` (setup_context). */
export function placeOfWarning(): WarningPlace {
  const { frame } = thread;
  if (frame === null) return { globals: thread.sysDict as DictObject, ...(has('<sys> in brackets') ? IN_SYS : OF_SYS) };
  const { f_globals, code, f_lasti } = frame.payload;
  const filename = has('warnings tell the file of the code') ? String(code.co_filename.payload) : fileOf(f_globals);
  return { globals: f_globals, filename, lineno: lineAt(code.lnotab, code.co_firstlineno, f_lasti) };
}

const OF_SYS = { filename: 'sys', lineno: 1 };
const IN_SYS = { filename: '<sys>', lineno: 0 };

/** The file of a module by its own word, else the module's name (setup_context, up to 3.7). */
function fileOf({ payload }: DictObject): string {
  const [file, name] = [payload.getName('__file__'), payload.getName('__name__')];
  const known = file?.type === strType ? file : name;
  return known?.type === strType ? (known.payload as string) : '<string>';
}

/**
 * Whether the module that runs has this warning of this line for the first time, which its `__warningregistry__` remembers
 * (warn_explicit).
 */
export function isFirst(category: ExceptionName, text: string, { globals, lineno }: WarningPlace): boolean {
  const key = newTuple([newStr(text), newRef(exceptionTypes[category]), newInt(lineno)]);
  const registry = registryOf(globals).payload;
  const first = registry.get(key) === undefined;
  if (first) registry.set(key, newBool(true));
  close(key);
  return first;
}

function registryOf(globals: DictObject): DictObject {
  const known = globals.payload.getName('__warningregistry__');
  if (known !== undefined) return known as DictObject;
  const registry = adopt(dictType, new DictStorage());
  if (target.language === 3) rememberFilters(registry);
  const name = intern('__warningregistry__');
  globals.payload.set(name, registry);
  close(name);
  return registry;
}

/** The number of filters that nobody has changed. */
const FILTERS = 0;

/** Python 3 remembers for which filters its registry is (already_warned); the name is a C variable from its first use on, in 3.11 from the start. */
function rememberFilters({ payload }: DictObject): void {
  if (!has('names are static')) staticName('version', 'already_warned');
  const version = intern('version');
  payload.set(version, newInt(FILTERS));
  close(version);
}

type Shown = Pick<WarningPlace, 'filename' | 'lineno'>;

/**
 * Writes to `sys.stderr`, whatever the program made of that, with the source line where that is known, and what there is to say besides
 * (formatwarning).
 */
export function show(category: ExceptionName, text: string, { filename, lineno }: Shown, besides = (): string => ''): void {
  const file = thread.sysDict?.payload.getName('stderr') ?? none;
  if (file === none) return;
  const bytes = sourceFile(filename)?.lines[lineno - 1];
  const line = bytes === undefined || target.language === 2 ? bytes : utf8Text(bytes);
  const source = line === undefined ? '' : `  ${line.replace(/^[ \t\n\v\f\r]+|[ \t\n\v\f\r]+$/g, '')}\n`;
  try {
    holding([newRef(file)], () => writeBytes(file, `${filename}:${lineno}: ${category}: ${text}\n${source}${besides()}`));
  } catch (error) {
    if (!isException(error, 'IOError') && !isException(error, 'UnicodeError')) throw error;
    error.discard();
  }
}
