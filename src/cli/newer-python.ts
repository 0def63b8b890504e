/** For programs in Python 3 that were given to the default target, Python 2.7. */
import type { Command } from 'commander';
import type { Context } from './context.ts';
import { DEFAULT_TARGET } from './run-options.ts';

/** Names the target that a failed program needs, where none was asked for and the default does not compile it. */
export async function tellOfNewerPython(source: string, command: Command, tell: Context['note']): Promise<void> {
  if (command.getOptionValueSource('target') !== 'default') return;
  const { newestThatCompiles } = await import('../experiment/newest-python.ts');
  const target = await newestThatCompiles(source, DEFAULT_TARGET);
  if (target !== undefined) tell(`this is no Python ${DEFAULT_TARGET}, the default, but Python 3: try -t ${target}`);
}
