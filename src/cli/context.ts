/** What commands share: the process they run in, and where they leave their exit code. */
export interface Context {
  readonly process: NodeJS.Process;
  /** A line on standard error for the user. */
  readonly note: (text: string) => void;
  exitCode: number;
}
