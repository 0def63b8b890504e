/** The subjects that a command line names, each as an attempt to measure an experiment on it. */
import type { Experiment } from '../../experiment/catalog.ts';
import { parametersOf } from '../../experiment/options.ts';
import type { ImageSource } from '../../python/index.ts';
import { suggest } from '../../suggest.ts';
import { ownVersion } from '../../version.ts';
import { DEFAULT_TARGET, MEBIBYTE, type SubjectsOptions } from '../run-options.ts';
import type { Attempt, Measurement } from './attempts.ts';

export interface MeasuredProgram {
  readonly experiment: Experiment;
  /** With its options applied. */
  readonly source: string;
  /** Of the provenance. */
  readonly command: readonly string[];
  readonly options: SubjectsOptions;
  readonly process: NodeJS.Process;
}

/** The subjects in the order of their kinds; the default target where none is named. Fails with `usage` for a target or an image that cannot serve, before anything runs. */
export async function attemptsOf(program: MeasuredProgram): Promise<Attempt[]> {
  const { target, image } = program.options;
  const targets = target.length === 0 ? [DEFAULT_TARGET] : target;
  const { imagesFor } = await import('../../experiment/images.ts');
  return targets.map((version) => {
    const images = imagesFor(version, image, (known) => suggest(version, known));
    return { asked: version, measure: () => measureBuiltin(program, version, images) };
  });
}

async function measureBuiltin(
  { experiment, source, command, options, process }: MeasuredProgram,
  target: string,
  images: ImageSource,
): Promise<Measurement> {
  const { runBuiltin } = await import('../../experiment/builtin.ts');
  const toStderr = (bytes: string): void => {
    process.stderr.write(Buffer.from(bytes, 'latin1'));
  };
  return runBuiltin({
    name: experiment.name,
    source: Buffer.from(source, 'utf8').toString('latin1'),
    command,
    parameters: parametersOf(source),
    argv: [`${experiment.name}.py`],
    filename: `${experiment.name}.py`,
    target,
    mode: options.mode,
    images,
    maxSteps: options.maxSteps,
    maxMemory: options.maxMemory * MEBIBYTE,
    version: ownVersion(),
    stdout: toStderr,
    stderr: toStderr,
  });
}
