import { type BlockContext, GFM, type LeafBlock, type LeafBlockParser, type Line, type MarkdownConfig, parser, Table } from '@lezer/markdown';

const table = Table.parseBlock?.[0];

/** Lets a table row end in blanks, as tags at its end leave them behind; the stock parser then sees no table. */
const tolerantTable: MarkdownConfig = {
  ...Table,
  parseBlock: table ? [{
    ...table,
    leaf(context: BlockContext, leaf: LeafBlock): LeafBlockParser | null {
      const inner = table.leaf?.(context, leaf) ?? null;
      if (!inner) return null;
      // Still one of the stock kind, since the stock parser asks for that.
      return Object.assign(Object.create(inner) as LeafBlockParser, {
        nextLine(cx: BlockContext, line: Line, block: LeafBlock): boolean {
          const { text } = line;
          line.text = text.trimEnd();
          const result = inner.nextLine(cx, line, block);
          line.text = text;
          return result;
        },
        finish: (cx: BlockContext, block: LeafBlock) => inner.finish(cx, block),
      });
    },
  }] : [],
};

/** CommonMark with tables, task lists, strikethrough and bare links. */
export const markdownParser = parser.configure([...GFM.filter(extension => extension !== Table), tolerantTable]);
