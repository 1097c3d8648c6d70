import { test } from 'node:test';
import assert from 'node:assert/strict';
import type { Format, Piece } from '../../../server/src/core/template/piece.ts';
import { readTemplate, type ReadTemplateOptions } from '../../../server/src/core/template/read-template.ts';

/**
 * Pieces written as text: words stand as they are, everything else between bars.
 *
 *     Dear {{name}}, **please**     Dear |slot {{name}}|, |markup **|please|markup **|
 *
 * A decoded entity is `|ü < &uuml;|`, a break `|¶ heading h1|`, with what it holds left out.
 */
export function piecesAsText(source: string, options: ReadTemplateOptions = {}): string {
  return readTemplate(source, options).pieces.map(piece => pieceAsText(source, piece)).join('');
}

export function pieceAsText(source: string, piece: Piece): string {
  const raw = source.slice(piece.start, piece.end);
  switch (piece.kind) {
    case 'words': return piece.text === raw ? raw : `|${piece.text} < ${raw}|`;
    case 'slot': return `|slot ${raw}|`;
    case 'markup': return `|markup ${raw}|`;
    case 'comment': return `|comment ${piece.text}|`;
    case 'branch-open': return `|${piece.id}: ${piece.helper} ${piece.condition}|`;
    case 'branch-else': return `|${piece.id}: else${piece.helper ? ` ${piece.helper}` : ''}${piece.condition ? ` ${piece.condition}` : ''}|`;
    case 'branch-close': return `|${piece.id}: end|`;
    case 'line': return '|line|';
    case 'break': {
      const { place, aside } = piece;
      const within = place.within.map(container => ` in ${container.kind}${container.info ? ` ${container.info}` : ''}`).join('');
      const mark = aside === 'begins' ? '(' : aside === 'ends' ? ')' : '¶';
      return aside === 'ends' ? '|)|' : `|${mark} ${place.spot}${place.name ? ` ${place.name}` : ''}${within}${place.language ? ` lang ${place.language}` : ''}${piece.wraps === undefined ? '' : ` wraps ${piece.wraps}`}${piece.unwraps ? ' unwraps' : ''}|`;
    }
  }
}

/** One case of a layer's test: the template, and its pieces as text. */
export function checkPieces(title: string, format: Format, source: string, expected: string): void {
  test(`${format}: ${title}`, () => {
    assert.equal(piecesAsText(source, { format }), expected);
  });
}
