/** The arguments that give a chart again: what was measured and drawn, and not where it went. */
import { Command } from 'commander';
import { expect, test } from 'vitest';
import { commandLineOf } from '../../src/cli/command-line.ts';
import { addRunOptions } from '../../src/cli/run-options.ts';

function commandLine(...argv: string[]): string[] {
  const command = addRunOptions(new Command('words').argument('[words...]').option('--upper', 'capitals'));
  command.parse(argv, { from: 'user' });
  return commandLineOf(command);
}

test('nothing given, nothing told', () => {
  expect(commandLine()).toEqual(['words']);
});

test('options and arguments, whatever their order', () => {
  expect(commandLine('a', '--log', '--width', '300', 'b', '--upper')).toEqual(['words', '--upper', '--width', '300', '--log', 'a', 'b']);
});

test('repeated options, each by itself', () => {
  expect(commandLine('--image', 'a.json', '--image', 'b.json')).toEqual(['words', '--image', 'a.json', '--image', 'b.json']);
});

test('where it goes is left out', () => {
  expect(commandLine('-f', 'csv', '-o', 'a.svg', '--out-dir', 'x', '-q', '--no-color', '--mode', 'module')).toEqual([
    'words',
    '--mode',
    'module',
  ]);
});

test('arguments that look like options stay arguments', () => {
  const line = commandLine('--', '--upper', 'x');
  expect(line).toEqual(['words', '--', '--upper', 'x']);
  expect(commandLine(...line.slice(1))).toEqual(line);
});

test('a flag or its opposite', () => {
  const command = (...argv: string[]): string[] => {
    const made = new Command('ints').option('--rebase', 'less').option('--no-rebase', 'as they are');
    made.parse(argv, { from: 'user' });
    return commandLineOf(made);
  };
  expect([command(), command('--rebase'), command('--no-rebase')]).toEqual([['ints'], ['ints', '--rebase'], ['ints', '--no-rebase']]);
});
