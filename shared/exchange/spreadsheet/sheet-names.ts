/** Names of sheets as every spreadsheet takes them: 31 characters at most, none of `[]:*?/\`, all different. */

const LONGEST_NAME = 31;

export function sheetNames(titles: readonly string[]): string[] {
  // Excel takes «Сроки» and «сроки» for one.
  const taken = new Set<string>();
  return titles.map((title) => {
    const plain = title.replace(/[[\]:*?/\\\p{C}\s]+/gu, ' ').replace(/^[\s']+|[\s']+$/gu, '');
    for (let copy = 1; ; copy++) {
      const ending = copy === 1 ? '' : ` ${copy}`;
      const name = `${shortened(plain, LONGEST_NAME - ending.length)}${ending}`.trim();
      const key = name.toLowerCase();
      if (name === '' || taken.has(key)) continue;
      taken.add(key);
      return name;
    }
  });
}

/** Excel counts UTF-16 units; half a character is none. */
function shortened(text: string, length: number): string {
  let short = '';
  for (const character of text) {
    if (short.length + character.length > length) break;
    short += character;
  }
  return short.replace(/[\s']+$/u, '');
}
