/** How CPython 3.6 makes code (Python/compile.c, Python/peephole.c 3.6.15). */
import { type AssemblyRules, assemble } from '../assemble/assemble.ts';
import { stackDepthByWalk } from '../assemble/stack-walk.ts';
import { callValue } from '../codegen/calls.ts';
import { comprehensions } from '../codegen/comprehensions.ts';
import { jumpOnValue } from '../codegen/conditions.ts';
import { annotationDict } from '../codegen/definitions.ts';
import type { Dialect } from '../codegen/dialect.ts';
import { EXPRESSIONS } from '../codegen/expressions.ts';
import { callWith } from '../codegen/joined-parts/calls.ts';
import { dictDisplay, listDisplay, setDisplay, tupleDisplay } from '../codegen/joined-parts/displays.ts';
import { asyncForStatement36, asynchronous, awaitAsyncIterator } from '../codegen/loop-blocks/asynchronous.ts';
import { breakStatement, continueStatement, returnStatement } from '../codegen/loop-blocks/jumps.ts';
import { forStatement, ifStatement, whileStatement } from '../codegen/loop-blocks/loops.ts';
import { tryStatement36 } from '../codegen/loop-blocks/try.ts';
import { withStatement } from '../codegen/loop-blocks/with.ts';
import { makeCode } from '../codegen/make-code.ts';
import { compareOp } from '../codegen/operators.ts';
import { assertStatement, expressionStatement, importStatement36, refused, STATEMENTS, storeAnnotation } from '../codegen/statements.ts';
import { LISTING_36 } from '../dis/listing.ts';
import { foldDebug } from '../fold/fold.ts';
import { improveConstants } from '../peephole/fold-constants.ts';
import { BLOCK_JUMPS, TESTS_AND_JUMPS } from '../peephole/jumps.ts';
import { peephole } from '../peephole/optimize.ts';
import { RULES_36 } from '../symtable/rules.ts';
import { placeByTextFromEnd } from '../syntax/format-strings.ts';
import { FUTURE_36 } from '../syntax/future.ts';
import { faultOf, renamed36 } from '../syntax/pgen/explain.ts';
import { placeByTokens } from '../syntax/token-lines.ts';

const comprehension = comprehensions({
  tellsLine: true,
  assignsSingle: false,
  first: 'value',
  asynchronous,
  asyncIterator: awaitAsyncIterator,
});

const ASSEMBLY: AssemblyRules = {
  stackDepth: stackDepthByWalk,
  repeatsLines: true,
  peephole: peephole({
    threaded: new Set([...TESTS_AND_JUMPS, ...BLOCK_JUMPS]),
    kept: new Set(),
    isTooComplex: (lnotab) => lnotab.includes(255),
    improve: improveConstants,
  }),
};

export const dialect36: Dialect = {
  syntax: {
    placeFormatString: placeByTextFromEnd,
    placeNodes: placeByTokens,
    findFault: faultOf,
    rename: renamed36,
    bracketsKeywords: true,
    generatesBases: true,
  },
  future: FUTURE_36,
  symbols: RULES_36,
  foldTree: foldDebug,
  lines: 'forward',
  stackGuideline: Number.POSITIVE_INFINITY,
  skipsDocumentation: true,
  moduleLine: 0,
  listing: LISTING_36,
  endsBlock: new Set(),
  statements: {
    ...STATEMENTS,
    AnnAssign: storeAnnotation,
    Import: importStatement36,
    Return: returnStatement,
    For: forStatement,
    AsyncFor: asyncForStatement36,
    While: whileStatement,
    If: ifStatement,
    With: withStatement,
    AsyncWith: withStatement,
    Match: refused,
    Try: tryStatement36,
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
    Call: callValue,
    List: listDisplay,
    Tuple: tupleDisplay,
  },
  jumpIf: jumpOnValue,
  compare: compareOp,
  callWith,
  annotations: annotationDict,
  makeCode: (unit, context) => makeCode(unit, context, assemble(unit, context.opcodes, ASSEMBLY)),
};
