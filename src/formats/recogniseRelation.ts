import { canRelate, type Kind, RELATIONS, type RelationName } from '../model/index.ts';
import { foldWord } from './recogniseKind.ts';

/** What other programs and vocabularies call our relations, read from source to target. */
const SYNONYMS: Readonly<Record<RelationName, string>> = {
  works_at:
    'works works_for worked_at worked_for employed_by employed_at employee_of employer employment worksFor',
  studied_at:
    'alumniOf alumnus_of alumna_of educated_at education attended graduated_from studied studies_at student_of',
  member_of: 'member memberOf belongs_to affiliated_with affiliation affiliated',
  advised_by: 'advisor adviser supervised_by supervisor mentored_by mentor doctoral_advisor has_advisor',
  author_of:
    'author authored wrote writes authorship coauthor_of co_author_of has_author authored_by written_by creator',
  published_in:
    'published published_at appeared_in appears_in venue presented_at journal conference has_venue in',
  about: 'topic topics subject subjects has_topic deals_with keyword keywords mentions mentioned_in',
  skilled_in:
    'skill skills has_skill knows knows_about knowsAbout uses used expert_in expertise proficient_in works_with works_on',
  created:
    'create creator created_by made built developed designed invented author authored maker maintains maintainer',
  contributed_to: 'contributes_to contributor contributed contribution',
  developed_by:
    'developer developed built_by made_by produced_by producer publisher published_by maintained_by owned_by created_by',
  based_on:
    'isBasedOn built_on built_with depends_on derived_from extends uses written_in fine_tuned_from integrates',
  received: 'award awards awarded won wins has_award recipient_of honoured_with honored_with',
  granted_by: 'awarded_by given_by conferred_by presented_by sponsor grants',
  part_of:
    'isPartOf is_part_of parentOrganization parent_organization sub_organization_of subsidiary_of division_of belongs_to',
  located_in:
    'location located_at based_in lives_in headquartered_in homeLocation workLocation city country place address',
  served:
    'reviewer_of reviewed_for reviews_for organizer_of organised organized speaker_at spoke_at performerIn serves',
  broader: 'has_broader broader_term subclass_of subtopic_of is_a kind_of parent_topic',
};

/** The same from target to source, where the kinds of both ends don't tell the direction. */
const INVERSES: Partial<Record<RelationName, string>> = {
  advised_by: 'advises advised supervises supervised mentors mentored advisor_of supervisor_of mentor_of',
  based_on: 'basis_of used_by extended_by',
  part_of: 'has_part has_parts subOrganization sub_organization has_subsidiary subsidiary has_department',
  broader: 'narrower has_narrower narrower_term has_subtopic',
};

interface Meaning {
  readonly relation: RelationName;
  readonly isInverse: boolean;
}

const MEANINGS = new Map<string, Meaning[]>();
function addMeanings(words: string, meaning: Meaning): void {
  for (const word of words.split(' ')) {
    const list = MEANINGS.get(foldWord(word));
    if (list) list.push(meaning);
    else MEANINGS.set(foldWord(word), [meaning]);
  }
}
for (const relation of RELATIONS) {
  addMeanings(`${relation} ${SYNONYMS[relation]}`, { relation, isInverse: false });
  const inverse = INVERSES[relation];
  if (inverse) addMeanings(inverse, { relation, isInverse: true });
}

/**
 * Which of our relations a word of another program means between things of two kinds, if any, and whether it is said the
 * other way round: `worksFor` between person and organization is `works_at`, `author` from a publication to a person is
 * `author_of` from the person to the publication.
 */
export function recogniseRelation(
  word: string,
  from: Kind,
  to: Kind,
): { readonly relation: RelationName; readonly isInverse: boolean } | undefined {
  const meanings = MEANINGS.get(foldWord(word)) ?? [];
  const fits = ({ relation }: Meaning, isInverse: boolean) =>
    isInverse ? canRelate(relation, to, from) : canRelate(relation, from, to);
  const direct = meanings.find((meaning) => fits(meaning, meaning.isInverse));
  if (direct) return direct;
  const turned = meanings.find((meaning) => fits(meaning, !meaning.isInverse));
  return turned && { relation: turned.relation, isInverse: !turned.isInverse };
}
