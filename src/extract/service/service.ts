import type { Span } from '../../model/index.ts';

/** Whom or what somebody serves, as a text says it: "Reviewer: ACL", "talk at Lund University". */
export interface Service {
  /** Index of the block that says it. */
  readonly block: number;
  /** The name of the venue or organization. */
  readonly name: Span;
  readonly kind: 'venue' | 'organization';
  /** The vocabulary's id of a venue; undefined where it knows none. */
  readonly entry: string | undefined;
  /** Whether nothing but its form and place tells that it is one. */
  readonly isByForm: boolean;
  /** "Reviewer". */
  readonly role: string;
  /** Whether no more than the section tells the role: what stands in a list of talks. */
  readonly isImplied: boolean;
  /** 0–1. */
  readonly confidence: number;
}
