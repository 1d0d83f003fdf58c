/**
 * Neutral document → Markdown (GitHub's dialect: tables, task lists), for wikis and version
 * control. Drawings are said by their words: a text file has no place for them.
 */
import type { Block, DocumentModel, TitlePage } from '../../blocks.ts';
import { numberBlocks } from '../../numbering.ts';
import { type Anchors, approvalLines, markdownOf, numbered } from './blocks.ts';
import { escapeMarkdown } from './escape.ts';

export function toMarkdown(model: DocumentModel): string {
  const blocks = numberBlocks(model.blocks, model.layout);
  const anchors = anchorsOf(blocks);
  const opening = model.titlePage ? titleLines(model.titlePage) : [];
  const mark = model.watermark === undefined ? [] : [`> **${escapeMarkdown(model.watermark)}**`];
  const parts = [...opening, ...mark, ...blocks.flatMap((block) => markdownOf(block, anchors))];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function anchorsOf(blocks: readonly Block[]): Anchors {
  const of = new Map<string, string>();
  const headings: { level: number; title: string; anchor: string }[] = [];
  const walk = (inner: readonly Block[]) => {
    for (const block of inner) {
      if (block.kind === 'sheet') walk(block.blocks);
      if (block.kind !== 'heading' && block.kind !== 'clause') continue;
      if (block.id === undefined) continue;
      const anchor = `s${of.size + 1}`;
      of.set(block.id, anchor);
      if (block.kind === 'heading') {
        headings.push({
          level: block.level,
          title: numbered(block.number, escapeMarkdown(block.text)),
          anchor,
        });
      }
    }
  };
  walk(blocks);
  return { of, headings };
}

function titleLines({ company, approval, title, subtitle, status, facts }: TitlePage): string[] {
  return [
    escapeMarkdown(company),
    ...(approval ? approvalLines(approval) : []),
    `# ${escapeMarkdown(title)}`,
    escapeMarkdown(subtitle),
    escapeMarkdown(status),
    facts
      .map(({ label, value }) => `${escapeMarkdown(label)}: ${escapeMarkdown(value)}`)
      .join('\\\n'),
  ];
}
