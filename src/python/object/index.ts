/** Gives every built-in type its behaviour. */
import './cell.ts';
import './code.ts';
import './dict.ts';
import './exception.ts';
import './file.ts';
import './function.ts';
import './generator.ts';
import './iterators/callable-iterator.ts';
import './iterators/enumerate.ts';
import './iterators/sequence-iterator.ts';
import './list.ts';
import './module.ts';
import './set.ts';
import './slice.ts';
import './traceback.ts';
import './tuple.ts';
import './xrange.ts';
import { inheritSlots } from './type.ts';

inheritSlots();
