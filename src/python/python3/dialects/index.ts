/** The compilers by the name that a profile gives; each is loaded when it is asked for. */
import type { CompilerName } from '../../versions/profile.ts';
import type { VersionCompiler } from '../version-compiler.ts';

export type Python3Compiler = Exclude<CompilerName, '2.7'>;

const blocks = async () => (await import('../compile.ts')).blockCompiler;
const flows = async () => (await import('../codegen-311/compile.ts')).flowCompiler;

const LOADERS: Readonly<Record<Python3Compiler, () => Promise<VersionCompiler>>> = {
  '3.6': async () => (await blocks())((await import('./3.6.ts')).dialect36),
  '3.7': async () => (await blocks())((await import('./3.7.ts')).dialect37),
  '3.8': async () => (await blocks())((await import('./3.8.ts')).dialect38),
  '3.9': async () => (await blocks())((await import('./3.9.ts')).dialect39),
  '3.10': async () => (await blocks())((await import('./3.10.ts')).dialect310),
  '3.11': async () => (await flows())((await import('./3.11.ts')).dialect311),
  '3.12': async () => (await flows())((await import('./3.12.ts')).dialect312),
  '3.13': async () => (await flows())((await import('./3.13.ts')).dialect313),
  '3.14': async () => (await flows())((await import('./3.14.ts')).dialect314),
  '3.15': async () => (await flows())((await import('./3.15.ts')).dialect315),
};

export async function loadCompiler(name: Python3Compiler): Promise<VersionCompiler> {
  return LOADERS[name]();
}
