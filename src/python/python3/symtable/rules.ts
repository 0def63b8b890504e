/** What versions do differently about names. */
import { type AnnotationRules, annotationsInOwnBlocks, annotationsInPlace } from './annotations.ts';

export interface SymbolRules {
  /** Whether a comprehension with an asynchronous one in it is asynchronous, too (3.11). */
  readonly asynchronousComprehensionsNest: boolean;
  /** Whether list, set and dict comprehensions run in the frame around them (3.12). */
  readonly inlinesComprehensions: boolean;
  /** Whether a module annotates names that it declares global (3.8). */
  readonly annotatesGlobals: boolean;
  /** Whether a parameter that is there twice is told at its place, not at that of its block (3.10). */
  readonly placesParameters: boolean;
  /** What parameters are called (3.15). */
  readonly parametersAre: 'argument' | 'parameter';
  readonly annotations: AnnotationRules;
  /** Whether annotations are text in which names mean nothing (from 3.10 on, where a program asks for it). */
  readonly skipsAnnotations: boolean;
  /** Names that methods and blocks in a class may need of the class itself. */
  readonly namesOfClass: readonly string[];
  /** Whether what is evaluated later is asked for in a format, its parameter (PEP 649). */
  readonly formatsLateValues: boolean;
}

export const RULES_38: SymbolRules = {
  asynchronousComprehensionsNest: false,
  inlinesComprehensions: false,
  annotatesGlobals: true,
  placesParameters: false,
  parametersAre: 'argument',
  annotations: annotationsInPlace,
  skipsAnnotations: false,
  namesOfClass: ['__class__', '__classdict__'],
  formatsLateValues: false,
};
export const RULES_36: SymbolRules = { ...RULES_38, annotatesGlobals: false };
export const RULES_310: SymbolRules = { ...RULES_38, placesParameters: true };
export const RULES_311: SymbolRules = { ...RULES_310, asynchronousComprehensionsNest: true };
export const RULES_312: SymbolRules = { ...RULES_311, inlinesComprehensions: true };
/** Python/symtable.c 3.14.2 */
export const RULES_314: SymbolRules = {
  ...RULES_312,
  annotations: annotationsInOwnBlocks,
  namesOfClass: ['__class__', '__classdict__', '__conditional_annotations__'],
  formatsLateValues: true,
};
/** Python/symtable.c 3.15.0 */
export const RULES_315: SymbolRules = { ...RULES_314, parametersAre: 'parameter' };
