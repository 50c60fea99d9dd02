import { readableName } from '../reading.ts';

/** What a sentence leads to a role with: a picture, the end of a link, "and an". */
const LEAD =
  /^(?:.*\]\([^)]*\)|[^\p{L}\p{N}([]+|(?:and|or|as|also|now|currently|presently|current|previously|formerly|then|later|현재|현|an?|the|is|was|am|are|were|been)\s)+/iu;
/** What leads on from a role to a name. */
const TAIL =
  /(?:\s(?:with|under)\s\p{Lu}.*|[\s,;:|·@–—[-]|\s(?:at|of|with|for|in|from)(?:\s(?:the|an?))?|\s(?:the|an?))+$/u;

/**
 * A role as a reader would write it, without what joins it to its sentence; empty where nothing is left.
 *
 * @param name of the organization or event, which the role need not repeat: "Organiser of the River Meetup"
 */
export function readableRole(words: string, name = ''): string {
  const role = readableName(words);
  const at = name === '' ? -1 : role.indexOf(name);
  return (at > 0 ? role.slice(0, at) : role).replace(LEAD, '').replace(TAIL, '').trim();
}
