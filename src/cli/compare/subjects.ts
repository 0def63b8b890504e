/** The subjects that a command line names, each as an attempt to measure an experiment on it. */
import type { Experiment } from '../../experiment/catalog.ts';
import { parametersOf } from '../../experiment/options.ts';
import type { Interpreter } from '../../experiment/subjects/interpreter.ts';
import type { AskedProgram } from '../../experiment/subjects/program.ts';
import { writeAll } from '../../output/write.ts';
import type { ImageSource } from '../../python/index.ts';
import { utf8Bytes } from '../../python/utf8.ts';
import { suggest } from '../../suggest.ts';
import { ownVersion } from '../../version.ts';
import { askedInterpreters } from '../interpreter/asked.ts';
import { measureOn } from '../interpreter/measure.ts';
import { DEFAULT_TARGET, MEBIBYTE, type SubjectsOptions } from '../run-options.ts';
import type { Attempt, Measurement } from './attempts.ts';

const STDERR = 2;

export interface MeasuredProgram {
  readonly experiment: Experiment;
  /** With its options applied. */
  readonly source: string;
  /** Of the provenance. */
  readonly command: readonly string[];
  readonly options: SubjectsOptions;
}

/** The subjects in the order of their kinds; the default target where none is named. Fails with `usage` for a target or an image that cannot serve, before anything runs. */
export async function attemptsOf(program: MeasuredProgram): Promise<Attempt[]> {
  const { target, image, withMatplotlib } = program.options;
  const real = askedInterpreters(program.options);
  const targets = target.length === 0 && real.length === 0 ? [DEFAULT_TARGET] : target;
  const { imagesFor } = await import('../../experiment/images.ts');
  const { comparableImages } = await import('../../experiment/subjects/builtin.ts');
  const builtin = targets.map((version) => {
    const images = imagesFor(version, image, (known) => suggest(version, known));
    const used = real.length === 0 ? images : comparableImages(images, withMatplotlib);
    return { asked: version, measure: () => measureBuiltin(program, version, used) };
  });
  return [...builtin, ...real.map(({ name, find }) => ({ asked: name, measure: async () => measureReal(program, await find()) }))];
}

const measureReal = (program: MeasuredProgram, interpreter: Interpreter): Promise<Measurement> =>
  measureOn(interpreter, programOf(program), program.options);

/** The program, which prints on standard error: standard output is for the numbers. */
function programOf({ experiment, source, command, options }: MeasuredProgram): AskedProgram {
  const toStderr = (bytes: string): void => writeAll(STDERR, Buffer.from(bytes, 'latin1'));
  return {
    name: experiment.name,
    source: utf8Bytes(source),
    command,
    parameters: parametersOf(source),
    argv: [`${experiment.name}.py`],
    filename: `${experiment.name}.py`,
    mode: options.mode,
    count: options.count,
    version: ownVersion(),
    stdout: toStderr,
    stderr: toStderr,
  };
}

async function measureBuiltin(program: MeasuredProgram, target: string, images: ImageSource): Promise<Measurement> {
  const { runBuiltin } = await import('../../experiment/subjects/builtin.ts');
  const { defaultMode, loadTarget } = await import('../../python/index.ts');
  const { maxSteps, maxMemory } = program.options;
  const profile = await loadTarget(target);
  const mode = program.options.mode ?? (await defaultMode(target));
  return runBuiltin({
    ...programOf(program),
    mode,
    ...(profile === undefined ? {} : { profile }),
    target,
    images,
    maxSteps,
    maxMemory: maxMemory * MEBIBYTE,
  });
}
