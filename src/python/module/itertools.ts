/** `itertools` (Modules/itertoolsmodule.c, 2.7.18). */
import type { TypeObject } from '../memory/object.ts';
import { chainType } from '../object/itertools/chain.ts';
import { combinationsType, combinationsWithReplacementType } from '../object/itertools/combinations.ts';
import { compressType } from '../object/itertools/compress.ts';
import { countType } from '../object/itertools/count.ts';
import { cycleType } from '../object/itertools/cycle.ts';
import { dropwhileType } from '../object/itertools/dropwhile.ts';
import { ifilterfalseType, ifilterType } from '../object/itertools/filter.ts';
import { groupbyType } from '../object/itertools/groupby.ts';
import { imapType } from '../object/itertools/imap.ts';
import { isliceType } from '../object/itertools/islice.ts';
import { izipType } from '../object/itertools/izip.ts';
import { izipLongestType } from '../object/itertools/izip-longest.ts';
import { permutationsType } from '../object/itertools/permutations.ts';
import { productType } from '../object/itertools/product.ts';
import { repeatType } from '../object/itertools/repeat.ts';
import { starmapType } from '../object/itertools/starmap.ts';
import { takewhileType } from '../object/itertools/takewhile.ts';
import { tee } from '../object/itertools/tee.ts';
import { positional } from '../object/native.ts';
import type { DictObject } from '../object/payloads.ts';
import { keepCopy } from '../vm/import.ts';
import { addFunctions } from '../vm/native-functions.ts';
import { addTypes } from '../vm/native-types.ts';

const TYPES: readonly TypeObject[] = [
  chainType,
  combinationsType,
  combinationsWithReplacementType,
  compressType,
  countType,
  cycleType,
  dropwhileType,
  groupbyType,
  ifilterType,
  ifilterfalseType,
  imapType,
  isliceType,
  izipType,
  izipLongestType,
  permutationsType,
  productType,
  repeatType,
  starmapType,
  takewhileType,
];

export function initItertools(dict: DictObject): void {
  addTypes(dict, TYPES);
  addFunctions(dict, 'itertools', [positional('tee', 0, Number.POSITIVE_INFINITY, (_self, args) => tee(args))]);
  keepCopy(dict);
}
