/** How CPython 3.12 makes code (Python/compile.c, Python/flowgraph.c, Python/ast_opt.c 3.12.1). */
import { annotations, beginBody } from '../codegen-311/annotations.ts';
import { annotatedAssign } from '../codegen-311/assignments.ts';
import { attribute, methodCall } from '../codegen-311/attributes.ts';
import {
  callBlock,
  callExit,
  callNames,
  callOne,
  callUnpacked,
  loadAttribute,
  loadMethod,
  nullBelow,
} from '../codegen-311/call-opcodes.ts';
import { plainCall } from '../codegen-311/calls.ts';
import { at } from '../codegen-311/compiler.ts';
import { keywordDefaults } from '../codegen-311/definitions.ts';
import type { FlowDialect } from '../codegen-311/dialect.ts';
import { bodyDocumentation, firstConstant } from '../codegen-311/documentation.ts';
import { guardStopIteration } from '../codegen-311/finish.ts';
import { formattedValue } from '../codegen-311/format.ts';
import { drive } from '../codegen-311/generators.ts';
import { importModule } from '../codegen-311/imports.ts';
import { intrinsic } from '../codegen-311/intrinsics.ts';
import { iteration } from '../codegen-311/iteration.ts';
import { evaluateLater } from '../codegen-311/late-value.ts';
import { awaitNext, whileStatement } from '../codegen-311/loops.ts';
import { makeCodeWith } from '../codegen-311/make-code.ts';
import { loadCell } from '../codegen-311/names.ts';
import { loadAssertionError } from '../codegen-311/statements.ts';
import { buildSlice, isSimpleSlice, item, subscriptsWith } from '../codegen-311/subscripts.ts';
import { compareWithMask, jumpOnTruth, jumpOrPop } from '../codegen-311/truth.ts';
import { beginGroup } from '../codegen-311/try-star.ts';
import { endWith, enter, keepBelowExit } from '../codegen-311/with.ts';
import { flowListing } from '../dis/flow-listing.ts';
import { packing312 } from '../dis/packing.ts';
import { backend312 } from '../flowgraph/backend-312.ts';
import { NO_LOCATION, startOfLine } from '../flowgraph/location.ts';
import { foldTreeAndFormats } from '../fold/fold.ts';
import { RULES_312 } from '../symtable/rules.ts';
import { endFormats } from '../syntax/format-parts.ts';
import { FUTURE_311 } from '../syntax/future.ts';
import { faultOf } from '../syntax/peg/explain.ts';

export const dialect312: FlowDialect = {
  listing: flowListing(packing312),
  syntax: { placeFormatString: endFormats, findFault: faultOf },
  future: FUTURE_311,
  foldTree: foldTreeAndFormats,
  symbols: RULES_312,
  placesImplicitly: false,
  alwaysReturns: true,
  makeCode: makeCodeWith(backend312),
  borrowsUsedNames: false,
  hidesUsedNames: true,
  loadCell,
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
  intrinsic,
  not: (compiler, location) => compiler.emit(location, 'UNARY_NOT'),
  compare: compareWithMask,
  foldsDisplays: true,
  ...subscriptsWith(isSimpleSlice),
  slice: buildSlice,
  item,
  attribute,
  loadAttribute,
  formattedValue,
  emptyFormat: (compiler, location) => compiler.emit(location, 'BUILD_STRING', 0),
  guardStopIteration,
  drive,
  passingJump: 'JUMP',
  jumpOnTruth,
  jumpOrPop,
  decide: jumpOrPop,
  failUnlessEqual: (compiler, location, context) => context.failUnless(compiler, location),
  callee: nullBelow,
  loadMethod,
  methodCall,
  call: plainCall,
  callUnpacked,
  callNames,
  callOne,
  callBlock,
  boundPlace: at,
  evaluateLater,
  callExit,
  matchedPlace: (pattern) => pattern,
  loadAssertionError,
  assertPlace: at,
  beginGroup,
  enter,
  keepBelowExit,
  contextPlace: at,
  endWith,
  iterationPlace: at,
  ...iteration,
  beginLoop: () => {},
  endFor: (compiler) => compiler.emit(NO_LOCATION, 'END_FOR'),
  awaitNext,
  importModule,
  whileStatement,
};
