/** The built program's entry: what src/start calls with the process it runs in. */
import { run } from './cli/program.ts';

/** Runs the command line of `process`. Resolves to the exit code; every error has been worded on stderr by then. */
export async function main(process: NodeJS.Process): Promise<number> {
  return run(process.argv.slice(2), process);
}
