/** Calls without `*` and `**`, and of methods (compiler_call, compiler_call_helper, maybe_optimize_method_call; Python/compile.c 3.8.18). */
import type { Expr, ExprOf, Keyword } from '../syntax/tree.ts';
import { type Compiler, text } from './compiler.ts';

export const isStarred = ({ nodeType }: Expr): boolean => nodeType === 'Starred';

/** Whether arguments are unpacked in a call. */
export function unpacks(args: readonly Expr[], keywords: readonly Keyword[]): boolean {
  return args.some(isStarred) || keywords.some(({ arg }) => arg === undefined);
}

export function call(compiler: Compiler, node: ExprOf<'Call'>): void {
  if (isMethodCall(node)) callMethod(compiler, node.func, node.args);
  else callValue(compiler, node);
}

/** Before 3.7 a method is called as any other value. */
export function callValue(compiler: Compiler, node: ExprOf<'Call'>): void {
  const { func, args, keywords } = node;
  compiler.context.warnings.callee(node);
  compiler.expression(func);
  compiler.callWith(0, args, keywords);
}

type MethodCall = ExprOf<'Call'> & { func: ExprOf<'Attribute'> };

/** A method that is called with positional arguments alone needs no bound method. */
export function isMethodCall(node: ExprOf<'Call'>): node is MethodCall {
  return node.func.nodeType === 'Attribute' && node.keywords.length === 0 && !node.args.some(isStarred);
}

export function callMethod(compiler: Compiler, { value, attr, end_lineno }: ExprOf<'Attribute'>, args: readonly Expr[]): void {
  compiler.expression(value);
  compiler.relocated(end_lineno, () => {
    compiler.emitName('LOAD_METHOD', attr);
    compiler.expressions(args);
    compiler.emit('CALL_METHOD', args.length);
  });
}

/** @param before arguments that are on the stack already */
export function plainCall(compiler: Compiler, before: number, args: readonly Expr[], keywords: readonly Keyword[]): void {
  compiler.expressions(args);
  if (keywords.length === 0) return compiler.emit('CALL_FUNCTION', before + args.length);
  compiler.expressions(keywords.map(({ value }) => value));
  compiler.loadConst({ kind: 'tuple', items: keywords.map(({ arg }) => text(arg as string)) });
  compiler.emit('CALL_FUNCTION_KW', before + args.length + keywords.length);
}

/** A dict of named arguments (compiler_subkwargs). */
export function keyedValues(compiler: Compiler, keywords: readonly Keyword[]): void {
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
