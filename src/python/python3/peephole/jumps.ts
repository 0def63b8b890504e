/** Which jumps the peephole optimisers thread (PyCode_Optimize, Python/peephole.c 3.6.15 to 3.9.18). */

export const TESTS_AND_JUMPS: readonly string[] = ['POP_JUMP_IF_FALSE', 'POP_JUMP_IF_TRUE', 'JUMP_FORWARD', 'JUMP_ABSOLUTE'];

/** Before 3.8 blocks are set up by jumps, too. */
export const BLOCK_JUMPS: readonly string[] = [
  ...['FOR_ITER', 'CONTINUE_LOOP', 'SETUP_LOOP', 'SETUP_EXCEPT', 'SETUP_FINALLY', 'SETUP_WITH', 'SETUP_ASYNC_WITH'],
];
