/** Calls whose `*` and `**` parts are made one by one and then joined (compiler_call_helper, Python/compile.c 3.8.18). */
import type { Expr, Keyword } from '../../syntax/tree.ts';
import { keyedValues, plainCall, unpacks } from '../calls.ts';
import type { Compiler } from '../compiler.ts';
import { display } from './displays.ts';

/** Calls with the arguments given, besides `before` that are on the stack already. */
export function callWith(compiler: Compiler, before: number, args: readonly Expr[], keywords: readonly Keyword[]): void {
  if (unpacks(args, keywords)) callUnpacking(compiler, before, args, keywords);
  else plainCall(compiler, before, args, keywords);
}

function callUnpacking(compiler: Compiler, before: number, args: readonly Expr[], keywords: readonly Keyword[]): void {
  positional(compiler, before, args);
  let begin = 0;
  let mappings = 0;
  const close = (end: number): void => {
    if (end === begin) return;
    keyedValues(compiler, keywords.slice(begin, end));
    mappings++;
  };
  keywords.forEach(({ arg, value }, index) => {
    if (arg !== undefined) return;
    close(index);
    compiler.expression(value);
    mappings++;
    begin = index + 1;
  });
  close(keywords.length);
  if (mappings > 1) compiler.emit('BUILD_MAP_UNPACK_WITH_CALL', mappings);
  compiler.emit('CALL_FUNCTION_EX', mappings > 0 ? 1 : 0);
}

/** One tuple of all positional arguments. */
function positional(compiler: Compiler, before: number, args: readonly Expr[]): void {
  let seen = before;
  let parts = 0;
  const close = (): void => {
    if (seen === 0) return;
    compiler.emit('BUILD_TUPLE', seen);
    seen = 0;
    parts++;
  };
  for (const argument of args) {
    if (argument.nodeType === 'Starred') {
      close();
      compiler.expression(argument.value);
      parts++;
    } else {
      compiler.expression(argument);
      seen++;
    }
  }
  close();
  if (parts > 1) compiler.emit('BUILD_TUPLE_UNPACK_WITH_CALL', parts);
  else if (parts === 0) display(compiler, [], 'BUILD_TUPLE', 'BUILD_TUPLE', 'BUILD_TUPLE_UNPACK');
}
