/** Gives every built-in type its behaviour. */
import './bool.ts';
import './cell.ts';
import './code.ts';
import './complex.ts';
import './dict.ts';
import './exception.ts';
import './file.ts';
import './float.ts';
import './function.ts';
import './generator.ts';
import './int.ts';
import './iterators/callable-iterator.ts';
import './iterators/enumerate.ts';
import './iterators/sequence-iterator.ts';
import './list.ts';
import './long.ts';
import './module.ts';
import './none.ts';
import './set.ts';
import './slice.ts';
import './str.ts';
import './traceback.ts';
import './tuple.ts';
import './unicode.ts';
import './xrange.ts';
import { inheritSlots } from './type.ts';

inheritSlots();
