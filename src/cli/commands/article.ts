/** `refplot article`: everything the article shows, each number beside the article's. */
import { join } from 'node:path';
import type { Command } from 'commander';
import { EXIT_CODES, RefplotError } from '../../errors.ts';
import { type ArticleFormatName, articleFormatOfFile, articleFormats } from '../../output/article/index.ts';
import { contentOf } from '../../output/index.ts';
import { ensureFolder, writeAtomically, writeStdout } from '../../output/write.ts';
import type { ArticleReplay, ReplayedArticle } from '../../result/article.ts';
import { suggest } from '../../suggest.ts';
import { ownVersion } from '../../version.ts';
import { commandLineOf } from '../command-line.ts';
import type { Context } from '../context.ts';
import { formatOption } from '../format-option.ts';
import { addTargetOption, repeated } from '../run-options.ts';

interface ArticleOptions {
  readonly target: string;
  readonly image: readonly string[];
  readonly format?: ArticleFormatName;
  readonly output: readonly string[];
  readonly outDir: string;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

export function registerArticle(program: Command, context: Context): void {
  const command = program
    .command('article')
    .summary("everything the article shows, each number beside the article's")
    .description(
      'Runs every listing of the article in its order and says of each row whether it is the same by rule or depends on the system. ' +
        'Without -f and -o it prints them and writes the page article.md and its two charts into --out-dir. Ends with 1 where a rule row differs.',
    );
  addTargetOption(command, 'the Python whose counts these are')
    .option('--image <file>', 'a captured image or layer instead of, or besides, the shipped ones; repeatable', repeated, [])
    .addOption(formatOption(Object.keys(articleFormats)))
    .option('-o, --output <file>', 'write a file, its format by its extension; repeatable; - is standard output', outputFile, [])
    .option('--out-dir <dir>', 'where the page and the charts go', 'out')
    .option('-q, --quiet', 'no notes on standard error')
    .option('--verbose', 'where the numbers come from, on standard error')
    .addHelpText('after', '\nExamples:\n  $ refplot article\n  $ refplot article -f md > article.md\n  $ refplot article -q -f csv -o -\n');
  command.action(async () => {
    context.exitCode = await article(command, context);
  });
}

/** The file's extension must name a format before anything runs. */
function outputFile(path: string, before: readonly string[]): string[] {
  if (path !== '-') articleFormatOfFile(path);
  return repeated(path, before);
}

async function article(command: Command, { note }: Context): Promise<number> {
  const options = command.opts<ArticleOptions>();
  const { imagesFor } = await import('../../experiment/images.ts');
  const { loadVersion } = await import('../../python/index.ts');
  const images = imagesFor(options.target, options.image, (known) => suggest(options.target, known));
  const profile = await loadVersion(options.target);
  if (profile?.language !== 2) {
    throw new RefplotError('usage', `the article's listings are Python 2; ${options.target} cannot read them`, 'Use -t 2.7.');
  }
  const { replayArticle } = await import('../../experiment/article/replay.ts');
  const replayed = replayArticle({ target: options.target, images, version: ownVersion(), command: commandLineOf(command) });
  const { subject } = replayed.replay;
  const tell = options.quiet ? (): void => {} : note;
  tell(
    `simulated: CPython ${subject.version} on refplot's own runtime, script mode; images: ${subject.images.map(({ name }) => name).join(', ')}`,
  );
  if (options.verbose) for (const { name, provenance } of subject.images) tell(`${name}: ${provenance}`);
  await deliver(replayed, options, tell);
  return differences(replayed.replay, note);
}

async function deliver({ replay, charts }: ReplayedArticle, options: ArticleOptions, tell: (text: string) => void): Promise<void> {
  const write = (file: string, content: string | Uint8Array): void => {
    writeAtomically(file, content);
    tell(`wrote ${file}`);
  };
  const asked = options.format !== undefined || options.output.length > 0;
  if (!asked || options.format !== undefined || options.output.includes('-'))
    writeStdout(articleFormats[options.format ?? 'table'].render(replay));
  for (const file of options.output.filter((each) => each !== '-')) write(file, articleFormats[articleFormatOfFile(file)].render(replay));
  if (asked) return;
  ensureFolder(options.outDir);
  for (const chart of charts) write(join(options.outDir, `${chart.name}.svg`), (await contentOf('svg', chart)) as string);
  write(join(options.outDir, 'article.md'), articleFormats.md.render(replay));
}

/** Tells of each rule that does not hold. */
function differences({ rows }: ArticleReplay, note: (text: string) => void): number {
  const broken = rows.filter(({ verdict }) => verdict === 'differs');
  for (const { number, title, ours, article, expected } of broken) {
    const wanted = expected.length > 0 ? expected : article;
    note(`row ${number} differs (${title}):\n${wanted.map((line) => `- ${line}\n`).join('')}${ours.map((line) => `+ ${line}`).join('\n')}`);
  }
  return broken.length === 0 ? 0 : EXIT_CODES.program;
}
