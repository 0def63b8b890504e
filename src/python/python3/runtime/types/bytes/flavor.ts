/** What the methods of strings do with bytes (Objects/bytes_methods.c and Objects/stringlib, 3.8.18). */
import { freshBytes, newBytes } from '../../../../cache/bytes.ts';
import { bytesType } from '../../../../object/static-types.ts';
import { byteFlavor } from '../../../../object/str/byte-flavor.ts';
import type { Flavor } from '../../../../object/str/flavor.ts';
import { bytesLike } from '../../../../protocol/buffer.ts';

export const bytesFlavor: Flavor = {
  ...byteFlavor,
  type: bytesType,
  share: newBytes,
  fresh: freshBytes,
  argument: bytesLike,
};
