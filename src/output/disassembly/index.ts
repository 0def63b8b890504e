/** The formats of a disassembly, and which one a file's name asks for. */
import { RefplotError } from '../../errors.ts';
import type { Disassembly } from '../../result/disassembly.ts';
import { listing, listingWithConstants } from './text.ts';

interface DisassemblyFormat {
  readonly render: (disassembly: Disassembly, options: DisassemblyOptions) => string;
}

export interface DisassemblyOptions {
  /** Whether the constants are told, and the code among them is listed, too. */
  readonly constants: boolean;
}

/** By the name that `--format` takes. */
export const disassemblyFormats = {
  text: { render: ({ code, nested }, { constants }) => (constants ? listingWithConstants(code) : listing(code, nested)) },
  json: { render: (disassembly) => `${JSON.stringify(disassembly, null, 2)}\n` },
} as const satisfies Readonly<Record<string, DisassemblyFormat>>;

export type DisassemblyFormatName = keyof typeof disassemblyFormats;

const EXTENSIONS: readonly (readonly [string, DisassemblyFormatName])[] = [
  ['.txt', 'text'],
  ['.json', 'json'],
];

/** The format that a file's extension names. Fails with `usage` for an unknown one. */
export function disassemblyFormatOfFile(path: string): DisassemblyFormatName {
  const found = EXTENSIONS.find(([extension]) => path.toLowerCase().endsWith(extension));
  if (found !== undefined) return found[1];
  const known = EXTENSIONS.map(([extension]) => extension).join(' ');
  throw new RefplotError('usage', `cannot tell the format of '${path}' from its extension`, `known extensions: ${known}`);
}
