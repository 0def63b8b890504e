/** Times whole processes, interleaved, so that what the machine does meanwhile hits all alike. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const TIME = '/usr/bin/time';

/**
 * One line of the report: a command, and the environment it runs in.
 * @typedef {{ name: string, command: string[], env: NodeJS.ProcessEnv, goal?: string, pairs?: number }} Work
 */

const median = (numbers) => [...numbers].sort((left, right) => left - right)[Math.floor(numbers.length / 2)];

/** Runs to the end; milliseconds. Throws with what the process said when it fails. */
function once({ name, command: [file, ...args], env }, cwd) {
  const start = process.hrtime.bigint();
  const { status, stderr, error } = spawnSync(file, args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(`${name} ended with ${status ?? error}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** Peak resident memory in MiB, or undefined where there is no time(1) to ask. */
function peak(work, cwd) {
  if (!existsSync(TIME)) return undefined;
  const report = join(cwd, 'peak.txt');
  once({ ...work, command: [TIME, '-f', '%M', '-o', report, ...work.command] }, cwd);
  return Number(readFileSync(report, 'utf8')) / 1024;
}

/** Runs each work `pairs` times in turn, after one run to warm up. Medians in milliseconds, peaks in MiB. */
export function measure(works, pairs, cwd) {
  for (const work of works) once(work, cwd);
  const times = works.map(() => []);
  for (let round = 0; round < pairs; round++) {
    for (const [index, work] of works.entries()) times[index].push(once(work, cwd));
  }
  return works.map((work, index) => ({ ...work, milliseconds: median(times[index]), mebibytes: peak(work, cwd) }));
}
