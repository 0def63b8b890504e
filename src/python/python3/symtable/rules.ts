/** What versions do differently about names. */
export interface SymbolRules {
  /** Whether a comprehension with an asynchronous one in it is asynchronous, too (3.11). */
  readonly asynchronousComprehensionsNest: boolean;
  /** Whether list, set and dict comprehensions run in the frame around them (3.12). */
  readonly inlinesComprehensions: boolean;
  /** Whether annotations are text in which names mean nothing (from 3.10 on, where a program asks for it). */
  readonly skipsAnnotations: boolean;
}

export const RULES_38: SymbolRules = { asynchronousComprehensionsNest: false, inlinesComprehensions: false, skipsAnnotations: false };
export const RULES_311: SymbolRules = { asynchronousComprehensionsNest: true, inlinesComprehensions: false, skipsAnnotations: false };
export const RULES_312: SymbolRules = { asynchronousComprehensionsNest: true, inlinesComprehensions: true, skipsAnnotations: false };
