// What Korean writes directly behind a name without making another word of it. Compiled from a grammar's tables
// (조사, 어미 of 하다/되다/이다, and nouns that lean on the word before them), in the author's own selection.

const PARTICLES =
  '을|를|이|가|은|는|의|에|에서|에게|께|께서|한테|으로|로|으로서|로서|으로써|로써|으로부터|로부터|와|과|랑|이랑|하고|' +
  '도|만|부터|까지|마다|처럼|같이|보다|조차|마저|밖에|뿐|만큼|및|이나|나|이든|든|이라도|라도|이란|란|이라는|라는|' +
  '이라고|라고|이라|야|여|시절|내|외|간|측|당시';

// 이다
const COPULA =
  '이다|이며|이고|이자|이지만|인데|이었다|였다|이었던|였던|이었으며|였으며|이었고|였고|입니다|이었습니다|였습니다|예요|이에요|임';

// 하다, 되다, 시키다: the stem with its ending
const ENDINGS =
  '다|는|고|며|면|면서|여|여서|어|어서|기|기도|지|지만|도록|려고|려는|던|게|거나|는데|므로|였다|였고|였으며|였던|였습니다|' +
  '었다|었고|었으며|었던|었습니다|자|는지|였음|었음|고자|기에|기를|기로|기까지';
const VERBS =
  `(?:하|되|시키|당하)(?:${ENDINGS})|(?:한|할|함|해|했|된|될|됨|돼|됐|시킨|시킬|시킴|시켜|시켰|합니|됩니|시킵니|한다|된다|시킨다)` +
  '(?:다|서|고|으며|던|음|습니다|는데|으나|지만|을|은|에|으로|써|으로써|과|며|는|도|줌|주는|야|온|왔다|왔으며|왔습니다)?';

const LEANING_NOUNS =
  '기반|용|별|들|등|관련|대상|중심|전용|출신|소속|급|형|식|화|상|개발|개발자|언어|모델|모형|기법|기술|방식|방법|방법론|' +
  '알고리즘|프레임워크|라이브러리|시스템|서버|환경|분야|연구|연구원|활용|이용|사용|적용|구현|설계|분석|프로젝트|파이프라인|' +
  '서비스|플랫폼|도구|툴|문|계열|버전|엔진|학습|추론|튜닝|최적화|구축|운영|배포|클러스터|코드|패키지|모듈|앱|컨테이너|' +
  '에디터|과정|과목|강의|수업|스터디|논문|대회|학회|인턴|인턴십|본사|지사|재직|재학|졸업|석사|박사|학사';

/** Checked against the stretch of Hangul that directly follows a name. */
let tail: { readonly korean: RegExp; readonly latin: RegExp } | undefined;

/**
 * Whether a stretch of Hangul that directly follows a name leaves it a name: particles, endings of 하다 and 이다
 * ("양자화하여", "서울에서는", "PyTorch를").
 *
 * @param run the whole stretch; the empty stretch is one
 * @param afterLatin the name is in Latin letters: then nouns may follow as well ("JAX기반", "SQL문"), because
 *   no Korean word can begin in Latin letters
 */
export function isKoreanTail(run: string, { afterLatin }: { readonly afterLatin: boolean }): boolean {
  if (run === '') return true;
  if (run.length > 12) return false; // no chain is longer; keeps the pattern's backtracking small
  tail ??= {
    korean: new RegExp(`^(?:기반|용|별|들|등|관련|전용|출신|소속|급)?(?:${VERBS}|${COPULA}|${PARTICLES})*$`),
    latin: new RegExp(`^(?:${LEANING_NOUNS})*(?:${VERBS}|${COPULA}|${PARTICLES})*$`),
  };
  return (afterLatin ? tail.latin : tail.korean).test(run);
}
