import { expect, test } from 'vitest';
import { entryOf, type Holding, packHolders, packInterned, unpackHoldings } from '../../../src/python/index.ts';

const held = (kind: string, module: string, references: number, objects = references): Holding => ({ kind, module, references, objects });

const HOLDINGS: Readonly<Record<string, readonly Holding[]>> = {
  'int 5': [held('constant', 'os', 1), held('constant', 're', 12), held('tuple item', '', 7, 2)],
  'char a': [held('tuple item', '', 1)],
  'text constructor': [held('dict key', 're', 3, 1), held('name in code', 're', -2)],
  'name None': [held('constant', 'os', 800, 90)],
};

test('holders that are packed are read back, those of a text with an odd name and of no holder, too', () => {
  const image = {
    image: 'example',
    modules: [],
    needs: [],
    ints: { 5: 20, 6: 1 },
    chars: { a: 1 },
    interned: packInterned(
      new Map([
        ['constructor', 1],
        ['toString', 4],
      ]),
    ),
    named: { None: 800 },
  };
  const line = packHolders(image, (key) => HOLDINGS[key] ?? []);
  for (const [key, holdings] of Object.entries(HOLDINGS)) {
    expect(unpackHoldings(line, entryOf(image, line, key as 'int 5'))).toEqual(holdings);
  }
  for (const key of ['int 6', 'int 7', 'text toString', 'text valueOf', 'name toString'] as const) {
    expect(unpackHoldings(line, entryOf(image, line, key))).toEqual([]);
  }
});
