/** How CPython 3.7 makes code (Python/compile.c, Python/ast_opt.c, Python/peephole.c 3.7.16). */
import { type AssemblyRules, assemble } from '../assemble/assemble.ts';
import { stackDepth } from '../assemble/stack-depth.ts';
import { call } from '../codegen/calls.ts';
import { comprehensions, getAsyncIterator } from '../codegen/comprehensions.ts';
import { jumpIf } from '../codegen/conditions.ts';
import { annotationDict } from '../codegen/definitions.ts';
import type { Dialect } from '../codegen/dialect.ts';
import { EXPRESSIONS } from '../codegen/expressions.ts';
import { callWith } from '../codegen/joined-parts/calls.ts';
import { dictDisplay, listDisplay, setDisplay, tupleDisplay } from '../codegen/joined-parts/displays.ts';
import { asyncForStatement, asynchronous } from '../codegen/loop-blocks/asynchronous.ts';
import { breakStatement, continueStatement, returnStatement } from '../codegen/loop-blocks/jumps.ts';
import { forStatement, ifStatement, whileStatement } from '../codegen/loop-blocks/loops.ts';
import { tryStatement } from '../codegen/loop-blocks/try.ts';
import { withStatement } from '../codegen/loop-blocks/with.ts';
import { makeCode } from '../codegen/make-code.ts';
import { compareOp } from '../codegen/operators.ts';
import { annotatedAssign, assertStatement, expressionStatement, importStatement, refused, STATEMENTS } from '../codegen/statements.ts';
import { LISTING } from '../dis/listing.ts';
import { foldTree37 } from '../fold/fold.ts';
import { BLOCK_JUMPS, TESTS_AND_JUMPS } from '../peephole/jumps.ts';
import { peephole } from '../peephole/optimize.ts';
import { RULES_36 } from '../symtable/rules.ts';
import { placeByTextFromEnd } from '../syntax/format-strings.ts';
import { FUTURE_37 } from '../syntax/future.ts';
import { faultOf } from '../syntax/pgen/explain.ts';
import { placeByTokens } from '../syntax/token-lines.ts';

const comprehension = comprehensions({
  tellsLine: true,
  assignsSingle: false,
  first: 'value',
  asynchronous,
  asyncIterator: getAsyncIterator,
});

const ASSEMBLY: AssemblyRules = {
  stackDepth,
  repeatsLines: true,
  peephole: peephole({
    threaded: new Set([...TESTS_AND_JUMPS, ...BLOCK_JUMPS]),
    kept: new Set(),
    isTooComplex: (lnotab) => lnotab.includes(255),
  }),
};

export const dialect37: Dialect = {
  syntax: { placeFormatString: placeByTextFromEnd, placeNodes: placeByTokens, findFault: faultOf, bracketsKeywords: true },
  future: FUTURE_37,
  symbols: RULES_36,
  foldTree: foldTree37,
  lines: 'forward',
  stackGuideline: Number.POSITIVE_INFINITY,
  skipsDocumentation: false,
  moduleLine: 0,
  listing: LISTING,
  endsBlock: new Set(),
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
    Match: refused,
    Try: tryStatement,
    TryStar: refused,
    TypeAlias: refused,
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
    List: listDisplay,
    Tuple: tupleDisplay,
  },
  jumpIf,
  compare: compareOp,
  callWith,
  annotations: annotationDict,
  makeCode: (unit, context) => makeCode(unit, context, assemble(unit, context.opcodes, ASSEMBLY)),
};
