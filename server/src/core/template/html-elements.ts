import type { Spot } from './piece.ts';

/** Elements within a line: they do not part words. */
export const inlineElements: ReadonlySet<string> = new Set([
  'a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font', 'i', 'img', 'ins', 'kbd', 'label', 'mark',
  'nobr', 'o:p', 'output', 'q', 's', 'samp', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr', 'ruby', 'rt', 'rp', 'mj-raw',
]);

/** Elements without an end tag. */
export const voidElements: ReadonlySet<string> = new Set([
  'area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr',
]);

/** Elements whose text is no markup: it ends at their own end tag. */
export const rawElements: ReadonlySet<string> = new Set(['style', 'script', 'mj-style']);

/** Elements whose text nobody sees. */
export const hiddenElements: ReadonlySet<string> = new Set(['svg', 'template', 'object', 'mj-attributes', 'mj-html-attributes']);

/** Block elements of HTML: a `<p>` before them ends. What is not here and not inline is a component of somebody's own. */
export const blockElements: ReadonlySet<string> = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'button', 'caption', 'center', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset',
  'figcaption', 'figure', 'footer', 'form', 'frameset', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'head', 'header', 'hgroup', 'hr', 'html', 'legend', 'li', 'main',
  'menu', 'nav', 'noscript', 'ol', 'optgroup', 'option', 'p', 'pre', 'section', 'select', 'summary', 'svg', 'table', 'tbody', 'td', 'template', 'textarea',
  'tfoot', 'th', 'thead', 'title', 'tr', 'ul', 'iframe', 'object', 'picture', 'video', 'audio', 'map',
  'input', 'meta', 'link', 'base', 'br', 'area', 'col', 'colgroup', 'embed', 'param', 'source', 'track', 'script', 'style', 'canvas',
]);

/** What the text right inside an element stands in; elements left out take it from the element around them. */
export const elementSpots: ReadonlyMap<string, Spot> = new Map<string, Spot>([
  ['h1', 'heading'], ['h2', 'heading'], ['h3', 'heading'], ['h4', 'heading'], ['h5', 'heading'], ['h6', 'heading'],
  ['li', 'list-item'], ['dt', 'list-item'], ['dd', 'list-item'], ['td', 'table-cell'], ['th', 'table-cell'], ['caption', 'table-cell'],
  ['button', 'button'], ['mj-button', 'button'], ['title', 'title'], ['mj-title', 'title'], ['mj-preview', 'preheader'],
  ['mj-text', 'paragraph'], ['mj-navbar-link', 'link'], ['mj-social-element', 'link'], ['mj-accordion-title', 'heading'],
  ['pre', 'code'], ['table', 'paragraph'], ['mj-table', 'paragraph'],
]);

/** Attributes a recipient reads or hears. */
export const copyAttributes: ReadonlySet<string> = new Set(['alt', 'title', 'aria-label', 'placeholder']);

/** What a start tag ends of its own accord, looking no further than the element in the second list. */
export const impliedEnds: ReadonlyMap<string, { readonly ends: ReadonlySet<string>; readonly within: ReadonlySet<string> }> = new Map([
  ['li', { ends: new Set(['li']), within: new Set(['ul', 'ol', 'menu']) }],
  ['dt', { ends: new Set(['dt', 'dd']), within: new Set(['dl']) }],
  ['dd', { ends: new Set(['dt', 'dd']), within: new Set(['dl']) }],
  ['td', { ends: new Set(['td', 'th']), within: new Set(['tr', 'table', 'mj-table']) }],
  ['th', { ends: new Set(['td', 'th']), within: new Set(['tr', 'table', 'mj-table']) }],
  ['tr', { ends: new Set(['tr']), within: new Set(['table', 'mj-table']) }],
  ['option', { ends: new Set(['option']), within: new Set(['select']) }],
]);
