/** `refplot completion`: what a shell needs to complete refplot's command lines. */
import { Argument, type Command } from 'commander';
import { findInterpreters } from '../../experiment/interpreters.ts';
import { writeStdout } from '../../output/write.ts';
import type { CommandModel } from '../completion/model.ts';

type Writer = (model: CommandModel) => string;

/** Each writer is loaded when it is asked for. */
const SHELLS: Readonly<Record<string, () => Promise<Writer>>> = {
  bash: async () => (await import('../completion/bash.ts')).bash,
  zsh: async () => (await import('../completion/zsh.ts')).zsh,
  fish: async () => (await import('../completion/fish.ts')).fish,
};

export function registerCompletion(program: Command): void {
  program
    .command('completion')
    .summary('completion for bash, zsh or fish')
    .description('Prints what a shell needs to complete commands, options, experiments, formats, targets, interpreters and files.')
    .addArgument(new Argument('<shell>', 'the shell').choices(Object.keys(SHELLS)))
    .addHelpText(
      'after',
      '\nExamples:\n  $ source <(refplot completion bash)\n  $ refplot completion zsh > ~/.zfunc/_refplot\n' +
        '  $ refplot completion fish > ~/.config/fish/completions/refplot.fish\n',
    )
    .action(async (shell: string) => {
      const [{ shippedTargets }, { modelOf }, writer] = await Promise.all([
        import('../../experiment/images.ts'),
        import('../completion/model.ts'),
        (SHELLS[shell] as () => Promise<Writer>)(),
      ]);
      const known = { version: shippedTargets().map(({ target }) => target), interpreter: findInterpreters().map(({ name }) => name) };
      writeStdout(writer(modelOf(program, known)));
    });
}
