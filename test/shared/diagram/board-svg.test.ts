/** The printed board: real words in the language asked for, nothing unescaped, nothing fetched. */
import { describe, expect, it } from 'vitest';
import { boardSheets, boardSvg } from '#shared/diagram';
import { aProject, aVariant } from '#test/builders';
import { aDrawnBoard } from '#test/drawn-board';

/** Words of an SVG, one line per text. */
function wordsOf(svg: string): string[] {
  return [...svg.matchAll(/<text\b.*?<\/text>/gs)].map(([text]) =>
    [...text.matchAll(/<tspan\b[^>]*>(.*?)<\/tspan>/gs)].map(([, line]) => line).join(' '),
  );
}

function drawingOf(name: string): string {
  const builder = aVariant().step('step', { name });
  const project = aProject().variant(builder).build();
  return boardSvg({ project, variant: builder.build(), language: 'ru' });
}

describe('the board as SVG', () => {
  it('holds lanes, stages, cards, flows and their words as text', () => {
    const words = wordsOf(boardSvg({ ...aDrawnBoard(), language: 'ru' }));
    for (const text of [
      'Менеджер по продажам',
      '4 чел.',
      'внешний',
      'Техническое решение',
      'Подготовить техническое решение',
      'до\u00a03\u00a0рд',
      'да · 70\u00a0%',
      'Принято?',
      'Выбрали конкурента',
    ]) {
      expect(words).toContain(text);
    }
  });

  it('speaks the language asked for', () => {
    const svg = boardSvg({ ...aDrawnBoard(), language: 'en' });
    expect(wordsOf(svg)).toContain('4 people');
    expect(svg).toContain('xml:lang="en"');
  });

  it('escapes what people typed and drops control characters', () => {
    const svg = drawingOf('<script>a & "b"</script>\u0000\u0008\ud800');
    expect(svg).not.toContain('<script');
    expect(wordsOf(svg).join(' ').replaceAll(' ', '')).toContain(
      '&lt;script&gt;a&amp;&quot;b&quot;&lt;/script&gt;',
    );
    const characters = [...svg];
    expect(characters.every((at) => (at.codePointAt(0) ?? 0) >= 0x20)).toBe(true);
    expect(svg.isWellFormed()).toBe(true);
  });

  it('refers to nothing outside and uses no ids', () => {
    const svg = boardSvg({ ...aDrawnBoard(), language: 'ru' });
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|href|\bid=/);
  });

  it('draws an empty board', () => {
    const builder = aVariant();
    const project = aProject().variant(builder).build();
    const svg = boardSvg({ project, variant: builder.build(), language: 'ru' });
    expect(svg).toMatch(/^<svg .*<\/svg>$/s);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('warms cards by their heat', () => {
    const board = aDrawnBoard();
    const cold = boardSvg({ ...board, language: 'ru' });
    const hottest = Object.values(board.variant.nodes).find(({ kind }) => kind === 'step');
    const heat = new Map(hottest ? [[hottest.id, 1]] : []);
    expect(boardSvg({ ...board, language: 'ru', heat })).not.toBe(cold);
  });
});

describe('the board on paper', () => {
  const subject = { ...aDrawnBoard(), language: 'ru' as const };

  it('takes one sheet where it is legible', () => {
    const { sheets, smallestTextPoints } = boardSheets(subject, [
      [{ widthMm: 400, heightMm: 277 }],
    ]);
    expect(sheets).toHaveLength(1);
    expect(sheets[0]?.widthMm).toBeLessThanOrEqual(400);
    expect(smallestTextPoints).toBeGreaterThanOrEqual(6);
  });

  it('is cut rather than set below six points, and loses no words', () => {
    const paper = { widthMm: 170, heightMm: 120 };
    const { columns, rows, sheets, smallestTextPoints } = boardSheets(subject, [[paper]]);
    expect(smallestTextPoints).toBeGreaterThanOrEqual(6);
    expect(sheets).toHaveLength(columns * rows);
    expect(sheets.length).toBeGreaterThan(1);
    for (const { heightMm, widthMm } of sheets) {
      expect(widthMm).toBeLessThanOrEqual(paper.widthMm);
      expect(heightMm).toBeLessThanOrEqual(paper.heightMm);
    }
    const printed = new Set(sheets.flatMap(({ svg }) => wordsOf(svg)));
    const whole = wordsOf(boardSvg(subject)).filter((text) => !printed.has(text));
    expect(whole).toEqual([]);
  });

  it('joins flows across a cut with the same letter on both sheets', () => {
    const { sheets } = boardSheets(subject, [[{ widthMm: 180, heightMm: 240 }]]);
    const letters = sheets.map(({ svg }) => wordsOf(svg).filter((text) => /^[A-Z]$/.test(text)));
    const all = letters.flat();
    expect(all.length).toBeGreaterThan(0);
    for (const letter of new Set(all)) {
      expect(all.filter((other) => other === letter)).toHaveLength(2);
    }
  });

  it('leaves out lanes that have nothing to do on a sheet, before it takes a sheet more', () => {
    // Two stages, worked on by four participants each: on the sheet of a stage only those stand.
    const builder = aVariant();
    for (let count = 1; count <= 8; count += 1) {
      builder
        .stage(count <= 4 ? 'first' : 'second')
        .lane(`person-${count}`)
        .step(`step-${count}`);
    }
    const project = aProject().variant(builder).build();
    const busy = { project, variant: builder.build(), language: 'ru' as const };
    const { columns, rows, sheets, isAbridged } = boardSheets(busy, [
      [{ widthMm: 110, heightMm: 180 }],
    ]);
    expect([columns, rows, isAbridged]).toEqual([2, 1, true]);
    const [first, second] = sheets.map(({ svg }) => wordsOf(svg).join('|'));
    for (let count = 1; count <= 8; count += 1) {
      expect(first?.includes(`person-${count}`), `${count}`).toBe(count <= 4);
      expect(second?.includes(`person-${count}`), `${count}`).toBe(count > 4);
    }
  });
});
