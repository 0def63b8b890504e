/** How CPython 3.12 makes code (Python/compile.c, Python/flowgraph.c, Python/ast_opt.c 3.12.1). */
import { attribute, methodCall } from '../codegen-311/attributes.ts';
import { callBlock, callExit, callNames, callOne, loadAttribute, loadMethod, nullBelow } from '../codegen-311/call-opcodes.ts';
import { at } from '../codegen-311/compiler.ts';
import { keywordDefaults } from '../codegen-311/definitions.ts';
import type { FlowDialect } from '../codegen-311/dialect.ts';
import { bodyDocumentation, firstConstant } from '../codegen-311/documentation.ts';
import { guardStopIteration } from '../codegen-311/finish.ts';
import { formattedValue } from '../codegen-311/format.ts';
import { drive } from '../codegen-311/generators.ts';
import { intrinsic } from '../codegen-311/intrinsics.ts';
import { whileStatement } from '../codegen-311/loops.ts';
import { makeCodeWith } from '../codegen-311/make-code.ts';
import { loadCell } from '../codegen-311/names.ts';
import { loadTarget, subscript } from '../codegen-311/subscripts.ts';
import { compareWithMask, jumpOnTruth, jumpOrPop } from '../codegen-311/truth.ts';
import { beginGroup } from '../codegen-311/try-star.ts';
import { endWith, enter } from '../codegen-311/with.ts';
import { flowListing } from '../dis/flow-listing.ts';
import { packing312 } from '../dis/packing.ts';
import { backend312 } from '../flowgraph/backend-312.ts';
import { NO_LOCATION, startOfLine } from '../flowgraph/location.ts';
import { foldTreeAndFormats } from '../fold/fold.ts';
import { RULES_312 } from '../symtable/rules.ts';
import { endFormats } from '../syntax/format-parts.ts';

export const dialect312: FlowDialect = {
  listing: flowListing(packing312),
  syntax: { placeFormatString: endFormats },
  foldTree: foldTreeAndFormats,
  symbols: RULES_312,
  placesImplicitly: false,
  alwaysReturns: true,
  makeCode: makeCodeWith(backend312),
  borrowsUsedNames: false,
  loadCell,
  makeFunction: (compiler, location, parts) => compiler.emit(location, 'MAKE_FUNCTION', parts),
  keywordDefaults,
  documentation: firstConstant,
  bodyDocumentation,
  lambdaEnd: ({ lineno }) => startOfLine(lineno),
  beginClass: () => {},
  endClass: () => {},
  intrinsic,
  not: (compiler, location) => compiler.emit(location, 'UNARY_NOT'),
  compare: compareWithMask,
  subscript,
  loadSubscriptTarget: loadTarget,
  attribute,
  loadAttribute,
  formattedValue,
  emptyFormat: (compiler, location) => compiler.emit(location, 'BUILD_STRING', 0),
  guardStopIteration,
  drive,
  passingJump: 'JUMP',
  jumpOnTruth,
  jumpOrPop,
  failUnlessEqual: (compiler, location, context) => context.failUnless(compiler, location),
  callee: nullBelow,
  loadMethod,
  methodCall,
  callNames,
  callOne,
  callBlock,
  boundPlace: at,
  callExit,
  assertPlace: at,
  beginGroup,
  enter,
  contextPlace: at,
  endWith,
  iterationPlace: at,
  endFor: (compiler) => compiler.emit(NO_LOCATION, 'END_FOR'),
  whileStatement,
};
