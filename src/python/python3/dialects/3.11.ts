/** How CPython 3.11 makes code (Python/compile.c, Python/ast_opt.c 3.11.7). */
import { annotations, beginBody } from '../codegen-311/annotations.ts';
import { annotatedAssign } from '../codegen-311/assignments.ts';
import { callUnpacked, nullBelow } from '../codegen-311/call-opcodes.ts';
import { plainCall } from '../codegen-311/calls.ts';
import { at } from '../codegen-311/compiler.ts';
import { keywordDefaults } from '../codegen-311/definitions.ts';
import type { FlowDialect } from '../codegen-311/dialect.ts';
import { bodyDocumentation, firstConstant } from '../codegen-311/documentation.ts';
import { formattedValue } from '../codegen-311/format.ts';
import { importModule } from '../codegen-311/imports.ts';
import { iteration } from '../codegen-311/iteration.ts';
import { evaluateLater } from '../codegen-311/late-value.ts';
import { awaitNext, whileStatement } from '../codegen-311/loops.ts';
import { makeCodeWith } from '../codegen-311/make-code.ts';
import * as opcodes from '../codegen-311/opcodes-311.ts';
import { loadAssertionError } from '../codegen-311/statements.ts';
import { buildSlice, item, loadTargetByObject, subscriptByObject } from '../codegen-311/subscripts.ts';
import { jumpOnTruth } from '../codegen-311/truth.ts';
import { enter, keepBelowExit } from '../codegen-311/with.ts';
import { flowListing } from '../dis/flow-listing.ts';
import { packing311 } from '../dis/packing.ts';
import { backend311 } from '../flowgraph/backend-311.ts';
import { startOfLine } from '../flowgraph/location.ts';
import { foldTreeAndFormats } from '../fold/fold.ts';
import { RULES_311 } from '../symtable/rules.ts';
import { placeAtWhole } from '../syntax/format-parts.ts';
import { FUTURE_311 } from '../syntax/future.ts';
import { faultOf } from '../syntax/peg/explain.ts';

export const dialect311: FlowDialect = {
  listing: flowListing(packing311),
  syntax: { placeFormatString: placeAtWhole, findFault: faultOf },
  future: FUTURE_311,
  foldTree: foldTreeAndFormats,
  symbols: RULES_311,
  placesImplicitly: true,
  alwaysReturns: false,
  makeCode: makeCodeWith(backend311),
  borrowsUsedNames: false,
  hidesUsedNames: true,
  loadCell: opcodes.loadCell,
  makeFunction: (compiler, location, parts) => compiler.emit(location, 'MAKE_FUNCTION', parts),
  keywordDefaults,
  documentation: firstConstant,
  bodyDocumentation,
  lambdaEnd: ({ lineno }) => startOfLine(lineno),
  functionAnnotations: annotations,
  annotatedAssign,
  beginBody,
  endBody: () => {},
  beginClass: () => {},
  endClass: () => {},
  intrinsic: opcodes.intrinsic,
  not: (compiler, location) => compiler.emit(location, 'UNARY_NOT'),
  compare: opcodes.compare,
  foldsDisplays: true,
  subscript: subscriptByObject,
  loadSubscriptTarget: loadTargetByObject,
  slice: buildSlice,
  item,
  attribute: opcodes.attribute,
  loadAttribute: (compiler, location, attribute) => compiler.emitName(location, 'LOAD_ATTR', attribute),
  formattedValue,
  emptyFormat: (compiler, location) => compiler.emit(location, 'BUILD_STRING', 0),
  guardStopIteration: () => {},
  drive: opcodes.drive,
  passingJump: 'JUMP',
  jumpOnTruth,
  jumpOrPop: opcodes.jumpOrPop,
  decide: opcodes.jumpOrPop,
  failUnlessEqual: (compiler, location, context) => context.failUnless(compiler, location),
  callee: nullBelow,
  loadMethod: (compiler, location, attribute) => compiler.emitName(location, 'LOAD_METHOD', attribute),
  methodCall: opcodes.methodCall,
  call: plainCall,
  callUnpacked,
  callNames: opcodes.callNames,
  callOne: (compiler, location) => opcodes.call(compiler, location, 0),
  callBlock: (compiler, location, make) => opcodes.call(compiler, location, make()),
  boundPlace: at,
  evaluateLater,
  callExit: (compiler, location) => opcodes.call(compiler, location, 2),
  matchedPlace: (pattern) => pattern,
  loadAssertionError,
  assertPlace: at,
  beginGroup: opcodes.beginGroup,
  enter,
  keepBelowExit,
  contextPlace: at,
  endWith: opcodes.endWith,
  iterationPlace: at,
  ...iteration,
  beginLoop: () => {},
  endFor: () => {},
  awaitNext,
  importModule,
  whileStatement,
};
