export { parseReference } from './parseReference.ts';
export { readAuthors } from './readAuthors.ts';
export type {
  Reference,
  ReferenceAuthor,
  ReferenceOptions,
  ReferenceText,
  ReferenceType,
  ReferenceVenue,
} from './reference.ts';
export { splitReferences } from './splitReferences.ts';
export { venueName } from './venueName.ts';
