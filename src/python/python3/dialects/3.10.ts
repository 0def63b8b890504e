/** How CPython 3.10 makes code (Python/compile.c, Python/ast_opt.c 3.10.13). */
import { assembleGraph } from '../cfg/assemble.ts';
import { asynchronous, comprehensions, getAsyncIterator } from '../codegen/comprehensions.ts';
import { jumpIf } from '../codegen/conditions.ts';
import { tryStatement } from '../codegen/copied-finally/try.ts';
import { withStatement } from '../codegen/copied-finally/with.ts';
import { annotationTuple } from '../codegen/definitions.ts';
import type { Dialect } from '../codegen/dialect.ts';
import {
  breakStatement,
  continueStatement,
  expressionStatement,
  ifStatement,
  passStatement,
  returnStatement,
  whileStatement,
} from '../codegen/every-line.ts';
import { EXPRESSIONS } from '../codegen/expressions.ts';
import { call, callWith } from '../codegen/extended/calls.ts';
import { dictDisplay, listDisplay, setDisplay, tupleDisplay } from '../codegen/extended/displays.ts';
import { asyncForStatement, forStatement } from '../codegen/loops.ts';
import { makeCode } from '../codegen/make-code.ts';
import { compareOrTest } from '../codegen/operators.ts';
import { matchStatement } from '../codegen/patterns/match.ts';
import { annotatedAssign, assertion, importStatement, refused, STATEMENTS } from '../codegen/statements.ts';
import { LISTING } from '../dis/listing.ts';
import { foldTreeAndWalrus } from '../fold/fold.ts';
import { RULES_310 } from '../symtable/rules.ts';
import { placeExactly } from '../syntax/format-strings.ts';
import { FUTURE_310 } from '../syntax/future.ts';
import { faultOf } from '../syntax/peg/explain.ts';

const comprehension = comprehensions({ assignsSingle: true, first: 'key', asynchronous, asyncIterator: getAsyncIterator });

/** Behind these a new block begins (NEXT_BLOCK). */
const ENDS_BLOCK = [
  ...['JUMP_IF_FALSE_OR_POP', 'JUMP_IF_TRUE_OR_POP', 'POP_JUMP_IF_FALSE', 'POP_JUMP_IF_TRUE', 'JUMP_IF_NOT_EXC_MATCH'],
  ...['FOR_ITER', 'RAISE_VARARGS', 'RERAISE'],
];

export const dialect310: Dialect = {
  syntax: { placeFormatString: placeExactly, findFault: faultOf },
  future: FUTURE_310,
  symbols: RULES_310,
  foldTree: foldTreeAndWalrus,
  lines: 'every',
  stackGuideline: 30,
  skipsDocumentation: true,
  moduleLine: 1,
  listing: LISTING,
  endsBlock: new Set(ENDS_BLOCK),
  statements: {
    ...STATEMENTS,
    AnnAssign: annotatedAssign,
    Import: importStatement,
    Return: returnStatement,
    For: forStatement,
    AsyncFor: asyncForStatement,
    While: whileStatement,
    If: ifStatement,
    With: withStatement,
    AsyncWith: withStatement,
    Match: matchStatement,
    Try: tryStatement,
    TryStar: refused,
    TypeAlias: refused,
    Assert: assertion,
    Expr: expressionStatement,
    Pass: passStatement,
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
    List: listDisplay,
    Tuple: tupleDisplay,
  },
  jumpIf,
  compare: compareOrTest,
  callWith,
  annotations: annotationTuple,
  makeCode: (unit, context) => makeCode(unit, context, assembleGraph(unit, context.opcodes)),
};
