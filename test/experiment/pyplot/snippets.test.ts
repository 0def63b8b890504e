/** Single pyplot calls: the figure, or the exception, that matplotlib 2.1.0 made of the same line. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Figure } from '../../../src/result/figure.ts';
import { comparable, draw } from './draw.ts';

type Recorded = { readonly figure: Figure } | { readonly raised: string; readonly message: string };

const recorded = JSON.parse(readFileSync(new URL('recorded-snippets.json', import.meta.url), 'utf8')) as Record<string, Recorded>;
const program = (snippet: string): string =>
  Buffer.from(`# coding: utf-8\nimport matplotlib.pyplot as plt\n${snippet}\n`).toString('latin1');

const drawn = Object.entries(recorded).filter((entry): entry is [string, { figure: Figure }] => 'figure' in entry[1]);
const failed = Object.entries(recorded).filter((entry): entry is [string, { raised: string; message: string }] => 'raised' in entry[1]);

describe('draws what matplotlib draws', () => {
  test.each(drawn)('%s', (snippet, { figure }) => {
    const { figures, raised } = draw(program(snippet));
    expect(raised).toBeNull();
    const whole = figures.at(-1) ?? { ...figure, axes: [] };
    expect(comparable({ ...whole, number: 1 })).toEqual(comparable(figure));
  });
});

describe('raises what matplotlib raises', () => {
  test.each(failed)('%s', (snippet, { raised, message }) => {
    expect(draw(program(snippet)).raised).toBe(`${raised}: ${message}`.trimEnd());
  });
});
