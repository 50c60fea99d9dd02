/** A part of a larger organization, by the form of its name. */
const UNIT =
  /\b(?:lab(?:oratory|oratories|s)?|team|group|center|centre|division|unit|department|dept\.?|school of|faculty of|brain|fair|program|chapter|platform|squad)\b|(?:연구실|연구소|센터|팀|실험실|본부|그룹|부서|학과|학부|대학원|사업부|파트|랩|부문|셀|스쿼드|챕터|TF|[가-힣]{2}실|[가-힣]{2}(?<!재|공|사|여|군|조)단)$/iu;

/** An institute that nothing but its subject names: "Institute of Computer Science", not "Georgia Institute of …". */
const UNNAMED = /^(?:the )?(?:(?:graduate|research) )?(?:institute|college) (?:of|for)\b/iu;

/** Legal forms, which no part of a firm has. */
const FIRM = /㈜|\(주\)|주식회사|\b(?:inc|ltd|llc|gmbh|corp|s\.?a|plc)\b/iu;
const TEAM =
  /\b(?:team|squad|crew|unit|division|department|group|chapter)\b|(?:팀|부서|본부|파트|사업부|그룹|셀|스쿼드|챕터|부문|[가-힣]{2}실)$/iu;

/** Whether a name is that of a part which is nothing without its whole: "Search Team", "검색팀"; a laboratory may be. */
export function isTeam(name: string): boolean {
  return isUnit(name) && TEAM.test(name);
}

/** Whether an organization's name has the form of a part: "Vision Lab", "검색팀". */
export function isUnit(name: string): boolean {
  if (FIRM.test(name) || /\busers? group$|사용자\s?(?:모임|그룹)$/iu.test(name)) return false;
  return (
    (UNIT.test(name) || UNNAMED.test(name)) &&
    !/universit|대학교$/iu.test(name.replace(/ (?:lab|team|center).*$/iu, ''))
  );
}

/** As {@link isUnit}, of a mention: "Match Group" is a firm where the vocabulary knows it. */
export function isUnitMention({ name, entry }: { readonly name: string; readonly entry?: string }): boolean {
  return isUnit(name) && !(entry !== undefined && /^\S+ Group$/u.test(name));
}
