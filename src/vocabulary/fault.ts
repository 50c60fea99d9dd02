/** Something wrong in a vocabulary file. */
export interface Fault {
  /** Of the file, as it was given. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** The thing in quotes, what is wrong with it, and what to do. */
  readonly message: string;
}

/** `graph-data/vocabulary/technique/training.yml:12: message`, as compilers print it. */
export function formatFault(fault: Fault): string {
  return `${fault.path}:${fault.line}: ${fault.message}`;
}

/** Orders faults by file and line. */
export function compareFaults(a: Fault, b: Fault): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.line - b.line;
}
