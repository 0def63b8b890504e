/** How CPython 3.8 makes code (Python/compile.c, Python/ast_opt.c, Python/peephole.c 3.8.18). */
import { breakStatement, continueStatement, returnStatement, tryStatement } from '../codegen/blocks.ts';
import { call, callWith } from '../codegen/calls.ts';
import { comprehension } from '../codegen/comprehensions.ts';
import { jumpIf } from '../codegen/conditions.ts';
import type { Dialect } from '../codegen/dialect.ts';
import { dictDisplay, listDisplay, setDisplay, tupleDisplay } from '../codegen/displays.ts';
import { attribute, EXPRESSIONS, joined } from '../codegen/expressions.ts';
import { asyncForStatement, forStatement, whileStatement } from '../codegen/loops.ts';
import { makeCode } from '../codegen/make-code.ts';
import { compareOp } from '../codegen/operators.ts';
import { assertStatement, expressionStatement, ifStatement, STATEMENTS } from '../codegen/statements.ts';
import { withStatement } from '../codegen/with.ts';
import { foldTree } from '../fold/fold.ts';

export const dialect38: Dialect = {
  foldTree,
  statements: {
    ...STATEMENTS,
    Return: returnStatement,
    For: forStatement,
    AsyncFor: asyncForStatement,
    While: whileStatement,
    If: ifStatement,
    With: withStatement,
    AsyncWith: withStatement,
    Try: tryStatement,
    Assert: assertStatement,
    Expr: expressionStatement,
    Pass: () => {},
    Break: breakStatement,
    Continue: continueStatement,
  },
  expressions: {
    ...EXPRESSIONS,
    Dict: dictDisplay,
    Set: setDisplay,
    ListComp: comprehension,
    SetComp: comprehension,
    GeneratorExp: comprehension,
    DictComp: comprehension,
    Call: call,
    JoinedStr: joined,
    Attribute: attribute,
    List: listDisplay,
    Tuple: tupleDisplay,
  },
  jumpIf,
  compare: compareOp,
  callWith,
  makeCode,
};
