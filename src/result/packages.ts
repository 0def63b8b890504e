/** What a real interpreter ran with, in words. */
import type { Subject } from './result.ts';

/** `pyodide 314.0.7`, each by itself. */
export const packagesOf = ({ packages = {} }: Pick<Subject, 'packages'>): string[] =>
  Object.entries(packages).map(([name, release]) => `${name} ${release}`);
