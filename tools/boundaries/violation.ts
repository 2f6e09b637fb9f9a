/** The laws that the boundary check enforces. */
export type BoundaryRule =
  | 'tier'
  | 'undeclared-dependency'
  | 'pure-package'
  | 'clock-or-chance'
  | 'deep-import'
  | 'module-entrance'
  | 'foreign-table'
  | 'feature-isolation'
  | 'cycle'
  | 'forbidden-name'
  | 'file-length'
  | 'default-export'
  | 'unreadable';

export type Violation = {
  /** Relative to the repository, with `/`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly rule: BoundaryRule;
  readonly what: string;
  /** What to do instead. */
  readonly wayOut: string;
};

export function describeViolation({ file, line, rule, what, wayOut }: Violation): string {
  return `${file}:${line} [${rule}] ${what}\n    → ${wayOut}`;
}
