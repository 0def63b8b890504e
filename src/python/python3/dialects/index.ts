/** The dialects by the name that a profile gives; each is loaded when it is asked for. */
import type { CompilerName } from '../../versions/profile.ts';
import type { Dialect } from '../codegen/dialect.ts';

export type Python3Compiler = Exclude<CompilerName, '2.7'>;

const LOADERS: Readonly<Record<Python3Compiler, () => Promise<Dialect>>> = {
  '3.7': async () => (await import('./3.7.ts')).dialect37,
  '3.8': async () => (await import('./3.8.ts')).dialect38,
  '3.9': async () => (await import('./3.9.ts')).dialect39,
  '3.10': async () => (await import('./3.10.ts')).dialect310,
};

export async function loadDialect(name: Python3Compiler): Promise<Dialect> {
  return LOADERS[name]();
}
