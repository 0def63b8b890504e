/**
 * "Did you mean": what stands near a name that was not found (Python/suggestions.c, 3.10.13 to 3.12.1; Lib/traceback.py:
 * _compute_suggestion_error, 3.12.1 and 3.13.0).
 */
import { none } from '../../../cache/singletons.ts';
import { close } from '../../../memory/heap.ts';
import { holding } from '../../../memory/native-scope.ts';
import type { PyObject, Ref } from '../../../memory/object.ts';
import { dir } from '../../../module/builtins/directory.ts';
import type { ExceptionObject } from '../../../object/exception.ts';
import { exceptionTypes } from '../../../object/exception-types.ts';
import type { DictObject, Frame, FrameObject, TracebackObject } from '../../../object/payloads.ts';
import { isKindOf, strType } from '../../../object/static-types.ts';
import { findAttribute } from '../../../protocol/attributes.ts';
import { nearest } from '../../../protocol/nearest-name.ts';
import { PythonException } from '../../../protocol/raise.ts';
import { has } from '../../../versions/features.ts';
import { target } from '../../../versions/target.ts';
import { localsOf } from '../../../vm/fast-locals.ts';
import type { Shower } from '../traceback/one-line-anchors.ts';
import { nestedAttribute } from './nested-attribute.ts';
import { otherLanguage } from './other-languages.ts';
import { isStandardModule } from './standard-modules.ts';

/** What is written behind the message of an exception, or nothing. */
export function suggestionFor(value: PyObject, traceback: PyObject | null, shower: Shower): string {
  if (!has('names of NameErrors') || (shower === 'module' && !has('traceback suggests'))) return '';
  const { NameError, AttributeError } = exceptionTypes;
  if (value.type !== NameError && value.type !== AttributeError) return '';
  const { members } = (value as ExceptionObject).payload;
  const name = members.get('name');
  if (name === undefined || !isKindOf(name, strType)) return '';
  const wrong = String(name.payload);
  const frame = lastFrame(traceback);
  if (value.type === AttributeError) return attributeSuggestion(wrong, members.get('obj') ?? none, frame);
  const suggestion = frame === null ? null : nameInFrame(wrong, frame);
  return asked(suggestion) + forgottenImport(wrong, suggestion !== null);
}

const asked = (suggestion: string | null): string => (suggestion === null ? '' : `. Did you mean: '${suggestion}'?`);

/** 3.15 knows methods of other languages, and tells what was written (TracebackException.__init__, Lib/traceback.py 3.15.0rc1). */
function attributeSuggestion(wrong: string, object: PyObject, frame: Frame | null): string {
  if (!has('wrong attributes told')) return asked(nameOfAttribute(wrong, object, frame));
  const hint = otherLanguage(object, wrong);
  if (hint !== undefined) return `. ${hint}`;
  const suggestion = nameOfAttribute(wrong, object, frame);
  return suggestion === null ? '' : `. Did you mean '.${suggestion}' instead of '.${wrong}'?`;
}

function forgottenImport(wrong: string, isSecond: boolean): string {
  if (!has('imports suggested') || !isStandardModule(wrong, Number(target.version.split('.')[1]))) return '';
  return isSecond ? ` Or did you forget to import '${wrong}'?` : `. Did you forget to import '${wrong}'?`;
}

function lastFrame(traceback: PyObject | null): Frame | null {
  let last = traceback as TracebackObject | null;
  while (last !== null && last.payload.tb_next !== null) last = last.payload.tb_next as TracebackObject;
  return last === null ? null : (last.payload.tb_frame as FrameObject).payload;
}

const keysOf = (dict: DictObject): string[] => dict.payload.ordered().map(({ key }) => String(key.payload));

/** The locals first, then globals, then builtins; 3.13 looks at all of them at once. */
function nameInFrame(wrong: string, frame: Frame): string | null {
  const locals = localsOf(frame);
  return holding([locals], () => nameBeside(wrong, frame, locals));
}

function nameBeside(wrong: string, frame: Frame, locals: DictObject): string | null {
  const self = has('imports suggested') ? locals.payload.getName('self') : undefined;
  if (self !== undefined && hasAttribute(self, wrong)) return `self.${wrong}`;
  const localNames = has('names suggested at once') ? keysOf(locals) : frame.code.co_varnames.payload.map((each) => String(each.payload));
  const groups = [localNames, keysOf(frame.f_globals), keysOf(frame.f_builtins)];
  if (has('names suggested at once')) return nearest(wrong, groups.flat());
  for (const group of groups) {
    const found = nearest(wrong, group);
    if (found !== null) return found;
  }
  return null;
}

function isSelf(object: PyObject, frame: Frame): boolean {
  const locals = localsOf(frame);
  return holding([locals], () => locals.payload.getName('self') === object);
}

function nameOfAttribute(wrong: string, object: PyObject, frame: Frame | null): string | null {
  const names = quietly(() => dir([object]));
  if (names === null) return null;
  return holding([names], () => {
    const all = (names.payload as PyObject[]).map((each) => String(each.payload));
    const isHidden = has('names suggested at once') && !wrong.startsWith('_') && !(frame !== null && isSelf(object, frame));
    const offered = isHidden ? all.filter((name) => !name.startsWith('_')) : all;
    return nearest(wrong, offered) ?? (has('wrong attributes told') ? nestedAttribute(object, wrong, offered) : null);
  });
}

function hasAttribute(object: PyObject, name: string): boolean {
  const found = quietly(() => findAttribute(object, name) ?? null);
  if (found !== null) close(found);
  return found !== null;
}

/** What Python code raises while suggestions are looked for is nobody's business. */
function quietly(look: () => Ref | null): Ref | null {
  try {
    return look();
  } catch (error) {
    if (!(error instanceof PythonException)) throw error;
    error.discard();
    return null;
  }
}
