/** SyntaxError: a message, and the place as a tuple of file, line, column and text (Objects/exceptions.c, 2.7.18). */
import { none } from '../cache/singletons.ts';
import { newStr } from '../cache/strings.ts';
import { newRef } from '../memory/heap.ts';
import { holding } from '../memory/native-scope.ts';
import type { PyObject } from '../memory/object.ts';
import { collect } from '../protocol/iterate.ts';
import { str } from '../protocol/object.ts';
import { raised } from '../protocol/raise.ts';
import { has } from '../versions/features.ts';
import { defineMembers, type ExceptionObject, initializeWith, setMember } from './exception.ts';
import { exceptionTypes } from './exception-types.ts';
import { intType, strType } from './static-types.ts';

/** Attributes that tell the place, in the order of the tuple. */
export const PLACE = ['filename', 'lineno', 'offset', 'text'] as const;
/** Those of its end, behind them. */
export const PLACE_END = ['end_lineno', 'end_offset'] as const;

initializeWith('SyntaxError', (payload, args) => {
  const [msg, place] = args;
  if (msg !== undefined) setMember(payload, 'msg', newRef(msg));
  if (place === undefined || args.length !== 2) return;
  const items = collect(place);
  holding(items, () => {
    const names = has('ends of syntax errors') && items.length > PLACE.length ? [...PLACE, ...PLACE_END] : PLACE;
    if (items.length !== names.length) throw raised('IndexError', 'tuple index out of range');
    names.forEach((name, index) => {
      setMember(payload, name, newRef(items[index] as PyObject));
    });
  });
});
defineMembers('SyntaxError', ['msg', ...PLACE, 'print_file_and_line']);

exceptionTypes.SyntaxError.payload.str = (object) => {
  const { members } = (object as ExceptionObject).payload;
  const [filename, lineno] = [members.get('filename'), members.get('lineno')];
  const where = [
    ...(filename?.type === strType ? [String(filename.payload).replace(/^.*\//s, '')] : []),
    ...(lineno?.type === intType ? [`line ${lineno.payload}`] : []),
  ];
  const message = str(members.get('msg') ?? none);
  return newStr(where.length === 0 ? message : `${message} (${where.join(', ')})`);
};
