/** The built program's entry: what bin/refplot.js calls with the process it runs in. */

/** Runs the command line of `process`. Resolves to the exit code; every error has been worded on stderr by then. */
export async function main(process: NodeJS.Process): Promise<number> {
  const { run } = await import('./cli/program.ts');
  return run(process.argv.slice(2), process);
}
