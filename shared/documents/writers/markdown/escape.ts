/** People's text in Markdown: printed as it was typed, whatever it looks like (CommonMark 0.31, «Backslash escapes»; GitHub's autolinks). */

/** Everything that opens or closes markup anywhere in a line. */
const ANYWHERE = /[\\`*_{}[\]<>|~#$^=]/gu;
/** `1.`, `2)`, `-`, `+`: a list only at the beginning of a line. */
const AT_BEGINNING = /^(\s*)(?:(\d+)([.)])|([-+]))(?=\s|$)/u;
/** Addresses that readers turn into links by themselves. */
const ADDRESS = /(https?|ftp)(:)(?=\/\/)|\b(www)(\.)(?=\S)|(\S)(@)(?=\S)/giu;

export function escapeMarkdown(text: string): string {
  return text
    .replace(/&/gu, '&amp;')
    .replace(ANYWHERE, '\\$&')
    .replace(ADDRESS, (...parts: (string | undefined)[]) => {
      const [, scheme, colon, www, dot, before, at] = parts;
      return `${scheme ?? www ?? before ?? ''}\\${colon ?? dot ?? at ?? ''}`;
    })
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(
          AT_BEGINNING,
          (_, space: string, digits = '', mark = '', bullet = '') =>
            `${space}${digits}\\${mark}${bullet}`,
        ),
    )
    .join('\\\n');
}

/** In a table's cell a line break would end the row. */
export function inCell(markdown: string): string {
  return markdown.replace(/\\?\n/gu, '<br>');
}
