import { isHangulName, isKnownName, koreanFamilyNames } from '../names/index.ts';

/**
 * Whether a text of a name's form can hardly be anything else: a known given or family name, initials with a title
 * before them, or three syllables of Hangul behind a family name. `Growth Areas` and `대외활동` have the form as well.
 */
export function isSureName(name: string): boolean {
  const joined = name.replace(/\s/gu, '');
  if (/^\p{Script=Hangul}+$/u.test(joined)) {
    const family = koreanFamilyNames.has(joined.slice(0, 2)) && joined.length > 2 ? 2 : 1;
    return joined.length === family + 2 && isHangulName(joined);
  }
  return name
    .split(/[\s.]+/u)
    .some((word) => word.length > 2 && (isKnownName(word) || word.split('-').some(isKnownPart)));
}

function isKnownPart(part: string): boolean {
  return part.length > 2 && isKnownName(part);
}
