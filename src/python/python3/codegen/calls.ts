/** Calls (compiler_call, compiler_call_helper; Python/compile.c 3.8.18). */
import type { Expr, ExprOf, Keyword } from '../syntax/tree.ts';
import { type Compiler, text } from './compiler.ts';
import { display } from './displays.ts';

export function call(compiler: Compiler, { func, args, keywords }: ExprOf<'Call'>): void {
  if (func.nodeType === 'Attribute' && keywords.length === 0 && !args.some(({ nodeType }) => nodeType === 'Starred')) {
    compiler.expression(func.value);
    compiler.emitName('LOAD_METHOD', func.attr);
    compiler.expressions(args);
    return compiler.emit('CALL_METHOD', args.length);
  }
  compiler.expression(func);
  compiler.callWith(0, args, keywords);
}

/** Calls with the arguments given, besides `before` that are on the stack already. */
export function callWith(compiler: Compiler, before: number, args: readonly Expr[], keywords: readonly Keyword[]): void {
  if (args.some(({ nodeType }) => nodeType === 'Starred') || keywords.some(({ arg }) => arg === undefined)) {
    return callUnpacking(compiler, before, args, keywords);
  }
  compiler.expressions(args);
  if (keywords.length === 0) return compiler.emit('CALL_FUNCTION', before + args.length);
  compiler.expressions(keywords.map(({ value }) => value));
  compiler.loadConst({ kind: 'tuple', items: keywords.map(({ arg }) => text(arg as string)) });
  compiler.emit('CALL_FUNCTION_KW', before + args.length + keywords.length);
}

function callUnpacking(compiler: Compiler, before: number, args: readonly Expr[], keywords: readonly Keyword[]): void {
  positional(compiler, before, args);
  let begin = 0;
  let mappings = 0;
  const close = (end: number): void => {
    if (end === begin) return;
    namedPart(compiler, keywords.slice(begin, end));
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

/** compiler_subkwargs */
function namedPart(compiler: Compiler, keywords: readonly Keyword[]): void {
  const [first] = keywords as [Keyword];
  if (keywords.length === 1) {
    compiler.loadConst(text(first.arg as string));
    compiler.expression(first.value);
    return compiler.emit('BUILD_MAP', 1);
  }
  compiler.expressions(keywords.map(({ value }) => value));
  compiler.loadConst({ kind: 'tuple', items: keywords.map(({ arg }) => text(arg as string)) });
  compiler.emit('BUILD_CONST_KEY_MAP', keywords.length);
}
