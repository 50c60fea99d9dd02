/** A part of a larger organization, by the form of its name. */
const UNIT =
  /\b(?:lab(?:oratory|oratories|s)?|team|group|center|centre|division|unit|department|dept\.?|school of|faculty of|brain|fair|program|chapter|platform|squad)\b|(?:연구실|연구소|센터|팀|실험실|본부|그룹|부서|학과|학부|대학원|사업부|파트|랩|부문|셀|스쿼드|챕터|TF|[가-힣]{2}실|[가-힣]{2}(?<!재|공|사|여|군|조)단)$/iu;

/** An institute that nothing but its subject names: "Institute of Computer Science", not "Georgia Institute of …". */
const UNNAMED = /^(?:the )?(?:(?:graduate|research) )?(?:institute|college) (?:of|for)\b/iu;

/** Whether an organization's name has the form of a part: "Vision Lab", "검색팀". */
export function isUnit(name: string): boolean {
  return (
    (UNIT.test(name) || UNNAMED.test(name)) &&
    !/universit|대학교$/iu.test(name.replace(/ (?:lab|team|center).*$/iu, ''))
  );
}
