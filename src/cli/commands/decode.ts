/** `refplot decode`: what a number means that was printed as a count. */
import type { Command } from 'commander';
import { writeStdout } from '../../output/write.ts';
import { countOf } from '../decode/number.ts';

export function registerDecode(program: Command): void {
  program
    .command('decode')
    .summary('what a number means that was printed as a count')
    .description(
      'Names the number that a Python prints as the count of an object that has none (an immortal object, from 3.12 on), for each version ' +
        'and word size to which it is one; also less what a tool has taken off it.',
    )
    .argument('<number>', 'the count, decimal or hexadecimal')
    .addHelpText('after', '\nExamples:\n  $ refplot decode 4294967291\n  $ refplot decode 0xc0000000\n  $ refplot decode 1000000300\n')
    .action(async (number: string) => {
      const count = countOf(number);
      const { decodeCount, loadVersions } = await import('../../python/index.ts');
      const { decodedText } = await import('../decode/text.ts');
      writeStdout(decodedText(count, decodeCount(await loadVersions(), count)));
    });
}
