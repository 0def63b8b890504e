/** Calls whose `*` and `**` arguments extend a list and a dict (compiler_call_helper, Python/compile.c 3.9.18 and 3.10.13). */
import type { Expr, ExprOf, Keyword } from '../../syntax/tree.ts';
import { NO_LINE } from '../block.ts';
import { callMethod, isMethodCall, isStarred, keyedValues, plainCall, unpacks } from '../calls.ts';
import { type Compiler, text } from '../compiler.ts';
import { display, TUPLE } from './displays.ts';

export function call(compiler: Compiler, node: ExprOf<'Call'>): void {
  if (isMethodCall(node) && node.args.length < compiler.stackGuideline) return callMethod(compiler, node.func, node.args);
  compiler.context.warnings.callee(node);
  compiler.expression(node.func);
  compiler.callWith(0, node.args, node.keywords);
}

export function callWith(compiler: Compiler, before: number, args: readonly Expr[], keywords: readonly Keyword[]): void {
  const isLarge = args.length + keywords.length * 2 > compiler.stackGuideline;
  if (!isLarge && !unpacks(args, keywords)) return plainCall(compiler, before, args, keywords);
  const [only] = args;
  if (before === 0 && args.length === 1 && isStarred(only as Expr)) compiler.expression((only as ExprOf<'Starred'>).value);
  else display(compiler, args, before, TUPLE);
  if (keywords.length > 0) named(compiler, keywords);
  compiler.emit('CALL_FUNCTION_EX', keywords.length > 0 ? 1 : 0);
}

function named(compiler: Compiler, keywords: readonly Keyword[]): void {
  let seen = 0;
  let exists = false;
  const close = (end: number): void => {
    if (seen === 0) return;
    dict(compiler, keywords.slice(end - seen, end));
    if (exists) compiler.emit('DICT_MERGE', 1);
    exists = true;
    seen = 0;
  };
  keywords.forEach(({ arg, value }, index) => {
    if (arg !== undefined) {
      seen++;
      return;
    }
    close(index);
    if (!exists) compiler.emit('BUILD_MAP', 0);
    exists = true;
    compiler.expression(value);
    compiler.emit('DICT_MERGE', 1);
  });
  close(keywords.length);
}

function dict(compiler: Compiler, keywords: readonly Keyword[]): void {
  if (keywords.length * 2 <= compiler.stackGuideline) return keyedValues(compiler, keywords);
  compiler.relocated(NO_LINE, () => compiler.emit('BUILD_MAP', 0));
  for (const { arg, value } of keywords) {
    compiler.loadConst(text(arg as string));
    compiler.expression(value);
    compiler.relocated(NO_LINE, () => compiler.emit('MAP_ADD', 1));
  }
}
