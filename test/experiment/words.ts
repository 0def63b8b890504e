/** Identifiers of the standard library, and English words that are none. */
export const WORDS: readonly string[] = (
  'abs abspath add all append args atexit base basename bool buffer bytes call capitalize chr class close cls code collections compile ' +
  'complex copy count critical data debug decode default deque dict dirname doc dump encode endswith enumerate environ errno eval exc ' +
  'exec exists exit extend false file filename filter find flags float flush format frame func get getattr globals group handler hash ' +
  'head hex id import index info init input insert int isfile islower items iter join key keys kwargs lambda len level line list locals ' +
  'lock log long lower lstrip main map match max method min mode module msg name next None object open ord os other pack parent parse ' +
  'path pop pos prefix print process property pyplot queue raise range read readline re regex remove repr result return reverse root ' +
  'round rstrip search self send set setattr size sleep socket sort source split start state stat stderr stdin stdout stop str strip sub ' +
  'suffix sys tail tell test text thread time title token True tuple type unicode update upper user value values verbose version write ' +
  'xrange yield zip abandon banana cathedral dolphin elephant forgotten gravel hurricane icicle jealousy kaleidoscope lavender mountain ' +
  'nightfall octopus penguin quixotic raspberry sandcastle thunder umbrella volcano waterfall xylophone yesterday zebra'
).split(' ');
