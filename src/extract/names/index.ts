export { isKnownName } from './knownNames.ts';
export { koreanFamilyNames, koreanFamilyNamesByLatin } from './koreanFamilyNames.ts';
export { notHangulNames } from './notNames.ts';
export type { PersonName } from './personName.ts';
export {
  areOrdinaryWords,
  closeUpName,
  closeUpSpaced,
  isHangulName,
  isInitials,
  isNameWord,
  isPersonNameLike,
  nameParticles,
  parsePersonName,
  sameInitials,
} from './personName.ts';
export { isRomanizationOf, romanizationVariants } from './romanization.ts';
