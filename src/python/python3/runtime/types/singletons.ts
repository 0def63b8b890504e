/** None and NotImplemented of Python 3. */
import { noneType, notImplementedType } from '../../../object/static-types.ts';
import { raised } from '../../../protocol/raise.ts';
import { has } from '../../../versions/features.ts';
import { platform } from '../../../versions/target.ts';
import { noteDeprecated } from '../../../vm/warnings.ts';

/** No address any more (none_hash, Objects/object.c 3.12.1). */
const HASH_OF_NONE = 0xfca86420n;

export function shapeSingletons(): void {
  if (has('truth of NotImplemented deprecated')) {
    notImplementedType.payload.truth = () => {
      if (has('NotImplemented has no truth')) throw raised('TypeError', 'NotImplemented should not be used in a boolean context');
      noteDeprecated('NotImplemented should not be used in a boolean context');
      return true;
    };
  }
  if (has('hash of None')) noneType.payload.hash = () => BigInt.asIntN(platform.wordSize, HASH_OF_NONE);
}
