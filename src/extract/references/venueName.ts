import { months } from './referenceWords.ts';

const ORDINAL =
  /^(?:\d+(?:st|nd|rd|th)|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty[- ]?\w+|thirtieth|fortieth|fiftieth|annual|biennial|제\s?\d+\s?[회차])$/i;
const EVENT =
  /\b(?:conference|conf|symposium|symp|workshop|workshops|meeting|congress|colloquium|summit|forum|track|findings|chapter|convention|sigplan|sigkdd|sigir)\b/i;

/** The name of a conference or journal as a reader writes it, from its printed form. */
export function venueName(printed: string): string {
  let name = printed.replace(/\s+/g, ' ').trim();
  name = name.replace(/^(?:in|dans|en|im)\s*:\s*/i, '').replace(/^in\s+(?=\S)/i, '');
  name = name.replace(/^[“"'‘„«「『\s]+|[”"'’»」』\s.,;:]+$/g, '');
  // (EMNLP 2022), (DAC)
  name = name
    .replace(/\s*[([](?:[A-Z][\w&/ -]{1,14}?)?[’' ]?(?:(?:19|20)?\d\d)?[)\]]\s*$/, '')
    .replace(/\s*[([]\d{4}[^)]*$/, '');
  // ASSETS '18, Galway · PaPoC@EuroSys
  name =
    /^(\p{Lu}[\p{L}\d-]*\p{Lu}[\p{L}\d-]*)(?:\s?[’']\d\d|\s(?:19|20)\d\d)?\s*[,@]\s*(?:\p{Lu}.*)$/u.exec(
      name,
    )?.[1] ?? name;
  name = name.replace(
    /(?<=\S)\s+(?:초청\s?강연|기조\s?강연|특별\s?강연|초청\s?발표|구두\s?발표|특강|강연|발표|기고|연재)$/u,
    '',
  );
  const whole = name;
  const proceedings =
    /^(?:(?:extended\s+)?abstracts\s+(?:of|from)|(?:conference\s+)?proceedings(?:\s+(?:of|from|in))?|proc\.?(?:\s+of)?)\s+(?:the\s+)?/i.exec(
      name,
    );
  if (proceedings) {
    const rest = name.slice(proceedings[0].length);
    const lead = rest.split(' ')[0] ?? '';
    if (
      EVENT.test(rest) ||
      /^(?:19|20)\d\d$/.test(lead) ||
      (ORDINAL.test(lead) && rest.includes(' ')) ||
      (/^[A-Z][A-Za-z]*[A-Z][A-Za-z]*(?:\s?[’']?\d{2,4})?$/.test(rest) && !/^(?:IEEE|ACM)$/.test(rest))
    )
      name = rest;
  }
  for (let changed = true; changed; ) {
    changed = false;
    const lead = /^(?:the\s+)?(\S+)\s+(?=\S)/i.exec(name);
    if (lead && (/^(?:19|20)\d\d$/.test(lead[1]!) || ORDINAL.test(lead[1]!))) {
      name = name.slice(lead[0].length);
      changed = true;
    }
  }
  name = name.replace(/^the\s+(?=.*(?:conference|symposium|workshop|meeting|journal))/i, '');
  name = name.replace(/^제\s?\d+\s?[회차]\s*/, '').replace(/^(?:19|20)\d\d년?도?\s+/, '');
  // trailing years, volumes, pages, places in parentheses
  for (let before = ''; before !== name; ) {
    before = name;
    name = name
      .replace(/[\s,;:.–—-]+$/u, '')
      .replace(/\s*[([][^()[\]]{0,40}$/, '')
      .replace(/[\s,]*[([]?(?:vol(?:ume)?|no|n°|nr|pp?|pages?|issue|art)\.?\s?[\d\s:–-]+[)\]]?$/i, '')
      .replace(/[\s,]*제?\s?\d+\s?[권호쪽]$/, '')
      .replace(/(?<=\S)[\s,]*[([]?[’']?(?:(?:19|20)\d\d)[)\]]?$/, '')
      .replace(/(?<=\p{Lu})\s?[’']\d\d$/u, '')
      .replace(/,\s+(\p{L}+)$/u, (all, word: string) => (months.has(word.toLowerCase()) ? '' : all));
  }
  return name.length >= 2 ? name : whole;
}
