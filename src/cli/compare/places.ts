/** Names for files, by what their paths do not have in common. */

/** How many items of all lists are the same from the start. */
function common(lists: readonly (readonly string[])[]): number {
  const [first = []] = lists;
  const shortest = Math.min(...lists.map((list) => list.length));
  let count = 0;
  while (count < shortest && lists.every((list) => list[count] === first[count])) count++;
  return count;
}

/** `a/linux/result.json` and `a/mac/result.json` are `linux` and `mac`; an only file goes by its own name. */
export function placesOf(files: readonly string[]): string[] {
  const names = files.map((file) => (file === '-' ? 'standard input' : file));
  const paths = names.map((name) => name.replace(/\.json$/i, '').split(/[\\/]/));
  const start = common(paths);
  const end = common(paths.map((path) => path.slice(start).reverse()));
  return paths.map((path) => path.slice(start, path.length - end).join('/') || (path.at(-1) as string));
}
