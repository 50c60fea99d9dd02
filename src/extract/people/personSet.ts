import type { Span } from '../../model/index.ts';
import { overlapsSpan } from '../../model/index.ts';
import type { NamedPerson } from './namedPerson.ts';

/** Stretches by which people are looked up; longer than most names. UTF-16 units. */
const BUCKET = 128;

/** People of whom no two share a character, their other names beside them included; the first that is added stays. */
export class PersonSet {
  readonly people: NamedPerson[] = [];
  private readonly buckets = new Map<number, Span[]>();

  add(person: NamedPerson): void {
    if (this.isTaken(person)) return;
    this.people.push(person);
    for (const name of [person, ...person.also]) this.take(name);
  }

  private isTaken(span: Span): boolean {
    const last = Math.floor(span.end / BUCKET);
    for (let bucket = Math.floor(span.start / BUCKET); bucket <= last; bucket++)
      for (const other of this.buckets.get(bucket) ?? []) if (overlapsSpan(other, span)) return true;
    return false;
  }

  private take(span: Span): void {
    const last = Math.floor(span.end / BUCKET);
    for (let bucket = Math.floor(span.start / BUCKET); bucket <= last; bucket++) {
      const list = this.buckets.get(bucket);
      if (list) list.push(span);
      else this.buckets.set(bucket, [span]);
    }
  }
}
