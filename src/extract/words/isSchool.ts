const SCHOOL =
  /universit|college|polytechnic|academy|school|institute of (?:science and )?technology|\b(?:KAIST|POSTECH|UNIST|GIST|DGIST|MIT|ETH|EPFL|Caltech|UC\s|UCLA|UCSD|CMU|NUS|NTU|SNU|TU\s)\b|대학|학교|과학기술원|과고|외고|부트캠프/iu;

/** Whether an organization's name is a school's, where people take degrees: "Hanbit University", "한빛대학교", "한빛대". */
export function isSchool(name: string): boolean {
  return SCHOOL.test(name) || /^\p{Script=Hangul}{2,6}(?:대|공대|여대|의대)$/u.test(name);
}

/** As {@link isSchool}, also where only the vocabulary tells: "RWTH Aachen" is RWTH Aachen University. */
export function isSchoolMention({
  name,
  entry,
}: {
  readonly name: string;
  readonly entry?: string;
}): boolean {
  return isSchool(name) || (entry !== undefined && isSchool(entry.replaceAll('-', ' ')));
}

const DEPARTMENT =
  /^(?:department|dept\.?|faculty|(?:graduate )?school|college|division) of\b|\b(?:department|faculty|division)$|(?:학과|학부|대학원|전공|계열)$/iu;

/** Whether a name is that of a part of a school in which one takes a degree: "Department of Physics", "전자공학과". */
export function isDepartment(name: string): boolean {
  return DEPARTMENT.test(name.trim());
}
