import type { Span } from '../../model/index.ts';

/** A person named in a text, with how the text introduces them. */
export interface NamedPerson extends Span {
  /** `form`: only its form tells, a known given name and a family name behind it. */
  readonly as: 'owner' | 'advisor' | 'colleague' | 'student' | 'host' | 'named' | 'form';
  /** 0–1. */
  readonly confidence: number;
  /** Other spans right beside that name the same person: "김도윤 (Kim Doyun)", "Minho Ryu (bzantium)". */
  readonly also: readonly Span[];
  /** Advisors: the entry's or block's owner is who they advise. */
  readonly block: number;
}
