import { bareName } from '../template/partial-names.ts';
import type { Break, Piece, Place } from '../template/piece.ts';
import { readTemplate } from '../template/read-template.ts';
import type { Template } from '../template/template.ts';

/** The text of a partial by its name, or `null` where its file is not known. */
export type PartialText = (name: string) => string | null;

/** Partials within partials are followed this deep. */
const deepest = 5;

/** No more of a partial is read, nor of all partials of a letter together. */
const longest = 50_000;
const longestOfAll = 200_000;

/** A partial in the place of its call: its pieces, with the place and the ids they have in the letter. */
export interface Followed {
  readonly name: string;
  readonly template: Template;
  readonly pieces: readonly Piece[];
}

/** Follows the partials of one letter: bounded in depth and size, cycles cut. */
export class PartialFollower {
  readonly #partialText: PartialText;
  readonly #template: Template;
  readonly #stack: string[] = [];
  readonly #read = new Map<string, Template | null>();
  #left = longestOfAll;
  #nextId = 1_000_000;

  constructor(template: Template, partialText: PartialText) {
    this.#template = template;
    this.#partialText = partialText;
  }

  /** What stands in the place of the call; call `leave` when it was read. `null` where nothing is known of it. */
  enter(call: string, place: Place): Followed | null {
    const name = bareName(call);
    if (name === null || deepest <= this.#stack.length || this.#stack.includes(name)) return null;
    const template = this.#templateOf(name);
    if (template === null) return null;
    this.#left -= template.source.length;
    if (this.#left < 0) return null;
    this.#stack.push(name);
    const base = this.#nextId;
    this.#nextId += template.pieces.length;
    return { name, template, pieces: placed(template, place, base) };
  }

  leave(): void {
    this.#stack.pop();
  }

  #templateOf(name: string): Template | null {
    let template = this.#read.get(name);
    if (template === undefined) {
      const text = this.#partialText(name);
      template = text === null || longest < text.length ? null : readTemplate(text, { format: this.#template.format });
      this.#read.set(name, template);
    }
    return template;
  }
}

/** Without the breaks at its ends that are no tags; what is in no element of its own is where the call is. */
function placed({ source, pieces }: Template, outer: Place, base: number): Piece[] {
  const isEdge = (piece: Piece | undefined): boolean => piece?.kind === 'break' && piece.place.spot !== 'front-matter' && source.slice(piece.start, piece.end).trim() === '';
  // A partial's own front matter is for whoever keeps it.
  const frontMatter = pieces.findLastIndex(piece => piece.kind === 'break' && piece.place.spot === 'front-matter');
  let from = frontMatter < 0 ? 0 : pieces.findIndex((piece, at) => frontMatter < at && piece.kind === 'break');
  let to = pieces.length;
  while (from < to && isEdge(pieces[from])) from += 1;
  // The line end that editors put at the end of every file is no blank before the comma behind the call.
  while (from < to && (isEdge(pieces[to - 1]) || isBlank(pieces[to - 1]))) to -= 1;
  return pieces.slice(from, to).map((piece, index): Piece => {
    if (piece.kind === 'words' && from + index === to - 1) return { ...piece, text: piece.text.trimEnd() };
    if (piece.kind === 'break') return { ...piece, place: placeWithin(piece, outer) };
    return piece.kind === 'branch-open' || piece.kind === 'branch-else' || piece.kind === 'branch-close' ? { ...piece, id: base + piece.id } : piece;
  });
}

function isBlank(piece: Piece | undefined): boolean {
  return piece?.kind === 'words' && piece.text.trim() === '';
}

function placeWithin({ place }: Break, outer: Place): Place {
  const isOutermost = place.spot === 'paragraph' && place.name === undefined && place.within.length === 0;
  return isOutermost ? outer : { ...place, within: [...outer.within, ...place.within] };
}
