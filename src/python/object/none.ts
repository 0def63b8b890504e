/** None, Ellipsis and NotImplemented (Objects/object.c and sliceobject.c, 2.7.18). */
import { newStr } from '../cache/strings.ts';
import { ellipsisType, noneType, notImplementedType } from './static-types.ts';

noneType.payload.repr = () => newStr('None');
noneType.payload.truth = () => false;
ellipsisType.payload.repr = () => newStr('Ellipsis');
notImplementedType.payload.repr = () => newStr('NotImplemented');
