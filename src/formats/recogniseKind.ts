import { KINDS, type Kind } from '../model/index.ts';

/** What other programs and vocabularies call our kinds, folded as {@link foldWord} does. */
const SYNONYMS: Readonly<Record<Kind, string>> = {
  person:
    'people human individual author researcher employee scientist engineer developer student professor member user ' +
    'foafperson 사람 인물 개인 저자 연구자 연구원',
  organization:
    'organisation org organizationorg company corporation business firm employer university college school institution ' +
    'institute lab laboratory team department agency researchgroup researchlab collegeoruniversity startup ngo ' +
    '조직 기관 회사 기업 대학 대학교 학교 연구실 연구소 팀 단체',
  technique:
    'skill method algorithm technology tech topic concept field fieldofstudy researcharea researchfield researchtopic ' +
    'definedterm competence competency expertise discipline subject 기술 스킬 기법 방법 알고리즘 주제 분야 개념',
  model: 'mlmodel aimodel languagemodel machinelearningmodel modelfamily 모델 모형 언어모델',
  software:
    'tool library framework package programminglanguage language platform repository repo softwareapplication ' +
    'softwaresourcecode application app program hardware 소프트웨어 도구 라이브러리 프레임워크 프로그래밍언어 언어 플랫폼',
  dataset: 'datasets benchmark corpus datacatalog 데이터셋 자료집합 벤치마크 말뭉치',
  publication:
    'paper article scholarlyarticle thesis dissertation preprint report technicalreport book chapter bookchapter work ' +
    'creativework journalarticle conferencepaper talk 논문 글 학위논문 보고서 저서 책 발표',
  venue:
    'conference journal event workshop periodical proceedings symposium publicationvenue publicationevent ' +
    '학회 학술대회 학술지 저널 행사 워크숍',
  award:
    'prize honor honour scholarship fellowship grant certification certificate credential 상 수상 장학금 자격증 인증',
  place:
    'location city country region town state geo gpe loc administrativearea address 장소 위치 도시 국가 나라 지역',
};

const KIND_OF = new Map<string, Kind>();
for (const kind of KINDS) for (const word of [kind, ...SYNONYMS[kind].split(' ')]) KIND_OF.set(word, kind);

/** A name of a kind or a relation without what differs between programs: letter case, signs, an address before it. */
export function foldWord(word: string): string {
  return word
    .slice(-200)
    .normalize('NFKC')
    .replace(/^.*[/#:]/su, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Which of our kinds a word of another program means: `Person`, `people`, `https://schema.org/Person`, `회사`. */
export function recogniseKind(word: string): Kind | undefined {
  const folded = foldWord(word);
  return (
    KIND_OF.get(folded) ??
    KIND_OF.get(folded.replace(/ies$/u, 'y')) ??
    KIND_OF.get(folded.replace(/(?:(?<=[sx]|ch|sh)es|s)$/u, ''))
  );
}
