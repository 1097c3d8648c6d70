import type { Span } from '../text/span.ts';

/** The language a template is written in, below its template tags. */
export type Format = 'markdown' | 'mjml' | 'html' | 'latex' | 'text';

/** Text a recipient reads. `text` is what is read: equal to the source, or one decoded entity or escape. */
export interface Words extends Span {
  readonly kind: 'words';
  readonly text: string;
}

/** A placeholder: `{{name}}`, `[Datum]`, `${x}`. `name` is the bare path, for guessing what it stands for. */
export interface Slot extends Span {
  readonly kind: 'slot';
  readonly name: string;
  /** A partial or include: what stands in its place is in another file. */
  readonly partial?: true;
}

/** Source that is not read and does not part words: an inline tag, an emphasis mark, a link target. */
export interface Markup extends Span {
  readonly kind: 'markup';
  /** Element name in lower case, or the mark itself. */
  readonly name: string;
}

/** A comment; `text` is its body, for directives. */
export interface Comment extends Span {
  readonly kind: 'comment';
  readonly text: string;
}

/** `{{#if x}}`, `{{#each x}}`, `{% if x %}`. `id` ties it to its else and close pieces. */
export interface BranchOpen extends Span {
  readonly kind: 'branch-open';
  readonly id: number;
  /** `if`, `unless`, `each`, or the name of any other block helper. */
  readonly helper: string;
  readonly condition: string;
}

/** `{{else}}`, `{{else if x}}`, `{{elseif x}}`. `condition` is '' for a plain else. */
export interface BranchElse extends Span {
  readonly kind: 'branch-else';
  readonly id: number;
  /** Of an else that chains, `if` or `unless`; '' for a plain else. */
  readonly helper: string;
  readonly condition: string;
}

/** The end of a branch, such as `{{/if}}`. */
export interface BranchClose extends Span {
  readonly kind: 'branch-close';
  readonly id: number;
}

/** A line end a reader sees inside a block: `<br>`, a Markdown hard break. */
export interface Line extends Span {
  readonly kind: 'line';
}

/** What the text after a break stands in, as far as the format knows. */
export type Spot =
  | 'paragraph' | 'heading' | 'list-item' | 'table-cell' | 'button' | 'link'
  | 'title'        // <title>, mj-title
  | 'preheader'    // mj-preview, hidden preheader
  | 'attribute'    // alt, title, aria-label, placeholder
  | 'argument'     // copy in a string argument of a helper or partial
  | 'front-matter' // value of a key
  | 'code' | 'hidden';

/** Where a block stands. */
export interface Place {
  readonly spot: Spot;
  /** Front matter key, attribute name, parameter name, or element name. */
  readonly name?: string;
  /** The enclosing quotes and fences, outermost first: a letter may stand in one. */
  readonly within: readonly Container[];
  /** BCP 47 tag from the nearest `lang` attribute. */
  readonly language?: string;
}

/** What holds a piece and may be a letter of its own. */
export interface Container {
  readonly kind: 'quote' | 'fence';
  /** Same number, same container. */
  readonly id: number;
  /** Info string of a fence. */
  readonly info?: string;
}

/** Ends a block and begins another in `place`. May be empty, may hold the tag or blank line that parts them. */
export interface Break extends Span {
  readonly kind: 'break';
  readonly place: Place;
  /**
   * An attribute or argument in the middle of a block: `begins` sets the block aside, `ends` goes on with it.
   * Taken for plain breaks they cut the block in two, which is no harm but for the sentence.
   */
  readonly aside?: 'begins' | 'ends';
  /** What follows stands in the place that a partial of this name has for it, `{{#> rahmen}}`, up to the break that `unwraps`. */
  readonly wraps?: string;
  readonly unwraps?: true;
}

/** A stretch of the source. Invariant: pieces put end to end are the source. */
export type Piece = Words | Slot | Markup | Comment | BranchOpen | BranchElse | BranchClose | Line | Break;
