const SCHOOL =
  /universit|college|polytechnic|academy|school|institute of (?:science and )?technology|\b(?:KAIST|POSTECH|UNIST|GIST|DGIST|MIT|ETH|EPFL|Caltech|UC\s|UCLA|UCSD|CMU|NUS|NTU|SNU|TU\s)\b|대학|학교|과학기술원|과고|외고|부트캠프/iu;

/** Whether an organization's name is a school's: one where people take degrees. */
export function isSchool(name: string): boolean {
  return SCHOOL.test(name);
}
