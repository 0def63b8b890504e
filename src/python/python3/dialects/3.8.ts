/** How CPython 3.8 makes code (Python/compile.c, Python/ast_opt.c, Python/peephole.c 3.8.18). */
import { type AssemblyRules, assemble } from '../assemble/assemble.ts';
import { stackDepth } from '../assemble/stack-depth.ts';
import { breakStatement, continueStatement, returnStatement, tryStatement } from '../codegen/called-finally/try.ts';
import { withStatement } from '../codegen/called-finally/with.ts';
import { call } from '../codegen/calls.ts';
import { asynchronous, comprehensions, getAsyncIterator } from '../codegen/comprehensions.ts';
import { jumpIf } from '../codegen/conditions.ts';
import { annotationDict } from '../codegen/definitions.ts';
import type { Dialect } from '../codegen/dialect.ts';
import { EXPRESSIONS } from '../codegen/expressions.ts';
import { callWith } from '../codegen/joined-parts/calls.ts';
import { dictDisplay, listDisplay, setDisplay, tupleDisplay } from '../codegen/joined-parts/displays.ts';
import { asyncForStatement, forStatement, whileStatement } from '../codegen/loops.ts';
import { makeCode } from '../codegen/make-code.ts';
import { compareOp } from '../codegen/operators.ts';
import {
  annotatedAssign,
  assertStatement,
  expressionStatement,
  ifStatement,
  importStatement,
  refused,
  STATEMENTS,
} from '../codegen/statements.ts';
import { LISTING } from '../dis/listing.ts';
import { foldTree } from '../fold/fold.ts';
import { TESTS_AND_JUMPS } from '../peephole/jumps.ts';
import { peephole } from '../peephole/optimize.ts';
import { hasLongSteps } from '../peephole/rules.ts';
import { RULES_38 } from '../symtable/rules.ts';
import { placeByText } from '../syntax/format-strings.ts';
import { FUTURE_38 } from '../syntax/future.ts';
import { faultOf } from '../syntax/pgen/explain.ts';

const comprehension = comprehensions({ assignsSingle: false, first: 'key', asynchronous, asyncIterator: getAsyncIterator });

const ASSEMBLY: AssemblyRules = {
  stackDepth,
  repeatsLines: true,
  peephole: peephole({
    threaded: new Set(TESTS_AND_JUMPS),
    kept: new Set(['END_FINALLY', 'SETUP_FINALLY']),
    isTooComplex: hasLongSteps,
  }),
};

export const dialect38: Dialect = {
  syntax: { placeFormatString: placeByText, findFault: faultOf },
  future: FUTURE_38,
  symbols: RULES_38,
  foldTree,
  lines: 'restored',
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
