/**
 * A passage as it reads: without Markdown's marks of emphasis, code and links, which plain text has as well. Only for
 * show; in the document, and in what is exported, the passage stays as it is.
 */
export function plainQuote(quote: string): string {
  return (
    quote
      .replace(/!?\[([^[\]]+)\]\([^()\s]*\)/gu, '$1')
      .replace(/`([^`]+)`/gu, '$1')
      .replace(/(\*{1,3})(?=\S)([^*]+)(?<=\S)\1/gu, '$2')
      .replace(/(?<![\p{L}\p{N}])(_{1,2})(?=\S)([^_]+)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
      // A passage may begin or end within them.
      .replace(/(?<=^|\s)\*+(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N})])\*+(?=\s|$)/gu, '')
      .trim()
  );
}
