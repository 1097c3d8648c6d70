/** What a command does to its arguments, in order: `h` is not read, `r` is read in its place. Brackets are never read. */
export const latexArguments: ReadonlyMap<string, string> = new Map([
  ...['textbf', 'textit', 'textsl', 'textsc', 'texttt', 'textsf', 'textrm', 'textmd', 'textup', 'textnormal', 'emph', 'underline', 'uline', 'sout', 'mbox', 'fbox', 'makebox', 'framebox', 'centerline', 'text', 'uppercase', 'MakeUppercase', 'url', 'nolinkurl', 'hl', 'ul', 'footnote', 'textsuperscript', 'textsubscript']
    .map(name => [name, 'r'] as const),
  ...['href', 'textcolor', 'colorbox', 'parbox', 'raisebox', 'scalebox', 'foreignlanguage', 'rotatebox', 'adjustbox'].map(name => [name, 'hr'] as const),
  ['selectlanguage', 'h'], ['resizebox', 'hhr'], ['fcolorbox', 'hhr'], ['multicolumn', 'hhr'], ['multirow', 'hhr'],
  ...['documentclass', 'usepackage', 'RequirePackage', 'input', 'include', 'includegraphics', 'label', 'ref', 'pageref', 'cite', 'pagestyle', 'thispagestyle', 'pagenumbering', 'color', 'hypersetup', 'geometry', 'KOMAoptions', 'LoadLetterOption', 'usekomafont', 'bibliography', 'phantom', 'hphantom', 'vphantom', 'cmidrule', 'cline', 'index', 'usetikzlibrary', 'graphicspath', 'microtypesetup', 'enlargethispage', 'setstretch', 'linespread', 'hspace', 'stepcounter', 'date']
    .map(name => [name, 'h'] as const),
  ...['setlength', 'addtolength', 'setcounter', 'addtocounter', 'fontsize', 'setkomafont', 'addtokomafont', 'definecolor', 'DeclareUnicodeCharacter', 'newcolumntype', 'KOMAoption', 'newlength', 'rule']
    .map(name => [name, 'hh'] as const),
  ['definecolor', 'hhh'], ['newenvironment', 'hhh'], ['renewenvironment', 'hhh'],
]);

/** Where the argument of a command stands, as a front matter's value of this name would. */
export interface LatexBlock {
  readonly spot: 'heading' | 'paragraph' | 'front-matter';
  readonly name: string;
}

/** Commands whose argument is a block of its own, and what it is. */
export const latexBlocks: ReadonlyMap<string, LatexBlock> = new Map<string, LatexBlock>([
  ['opening', { spot: 'front-matter', name: 'greeting' }], ['closing', { spot: 'front-matter', name: 'closing' }], ['signature', { spot: 'front-matter', name: 'signature' }],
  ['subject', { spot: 'front-matter', name: 'subject' }], ['betreff', { spot: 'front-matter', name: 'subject' }], ['title', { spot: 'front-matter', name: 'title' }],
  ['ps', { spot: 'paragraph', name: 'ps' }], ['encl', { spot: 'paragraph', name: 'encl' }], ['anlagen', { spot: 'paragraph', name: 'encl' }], ['address', { spot: 'paragraph', name: 'address' }],
  ...['part', 'chapter', 'section', 'subsection', 'subsubsection', 'paragraph', 'minisec'].flatMap(name => [name, `${name}*`].map((written): [string, LatexBlock] => [written, { spot: 'heading', name }])),
]);

/** Variables of KOMA-Script that a recipient reads. */
export const komaVariables: ReadonlySet<string> = new Set(['subject', 'title', 'signature']);

/** Commands that end a paragraph. */
export const latexBreaks: ReadonlySet<string> = new Set([
  'par', 'bigskip', 'medskip', 'smallskip', 'vfill', 'newpage', 'clearpage', 'pagebreak', 'vspace', 'vspace*', 'hrule', 'maketitle', 'hline', 'toprule', 'midrule', 'bottomrule', 'cleardoublepage', 'columnbreak',
]);

/** Commands that end a line. */
export const latexLines: ReadonlySet<string> = new Set(['newline', 'linebreak', 'tabularnewline', 'cr']);

/** Commands without arguments that only set the page; what is not here and not known stands for text, as `\anrede`. */
export const latexSettings: ReadonlySet<string> = new Set([
  'bfseries', 'itshape', 'scshape', 'slshape', 'upshape', 'mdseries', 'rmfamily', 'sffamily', 'ttfamily', 'normalfont', 'bf', 'it', 'sc', 'sl', 'rm', 'sf', 'tt', 'em',
  'tiny', 'scriptsize', 'footnotesize', 'small', 'normalsize', 'large', 'Large', 'LARGE', 'huge', 'Huge', 'centering', 'raggedright', 'raggedleft', 'noindent', 'indent', 'selectfont',
  'hfill', 'hfil', 'dotfill', 'hrulefill', 'null', 'strut', 'relax', 'protect', 'sloppy', 'fussy', 'frenchspacing', 'nonfrenchspacing', 'nobreak', 'allowbreak', 'nopagebreak', 'makeatletter', 'makeatother',
  'begingroup', 'endgroup', 'bgroup', 'egroup', 'left', 'right', 'item', 'leavevmode', 'ignorespaces', 'unskip', 'parindent', 'parskip', 'baselineskip', 'textwidth', 'linewidth', 'columnwidth', 'tableofcontents', 'appendix', 'frontmatter', 'mainmatter',
  'if', 'else', 'fi', 'ifx', 'ifnum', 'ifdefined', 'let', 'def', 'gdef', 'edef', 'global', 'long', 'expandafter', 'makelabels', 'startlabels', 'flushright', 'flushleft', 'raggedbottom', 'onehalfspacing', 'singlespacing', 'rowcolor', 'arraystretch', 'tabcolsep', 'and', 'footnotemark', 'arraybackslash', 'endhead', 'endfoot', 'endfirsthead', 'endlastfoot',
]);

/** Commands that stand for a sign. */
export const latexSigns: ReadonlyMap<string, string> = new Map([
  ['euro', '€'], ['EUR', '€'], ['texteuro', '€'], ['pounds', '£'], ['textsterling', '£'], ['ss', 'ß'], ['SS', 'SS'], ['S', '§'], ['P', '¶'], ['ldots', '…'], ['dots', '…'], ['textellipsis', '…'],
  ['glqq', '„'], ['grqq', '“'], ['glq', '‚'], ['grq', '‘'], ['flqq', '«'], ['frqq', '»'], ['quotedblbase', '„'], ['textquotedblleft', '“'], ['textquotedblright', '”'], ['textquoteleft', '‘'], ['textquoteright', '’'],
  ['textendash', '–'], ['textemdash', '—'], ['ae', 'æ'], ['AE', 'Æ'], ['oe', 'œ'], ['OE', 'Œ'], ['aa', 'å'], ['AA', 'Å'], ['o', 'ø'], ['O', 'Ø'], ['l', 'ł'], ['L', 'Ł'], ['i', 'ı'],
  ['copyright', '©'], ['textcopyright', '©'], ['textregistered', '®'], ['texttrademark', '™'], ['textdegree', '°'], ['degree', '°'], ['LaTeX', 'LaTeX'], ['TeX', 'TeX'], ['textbackslash', '\\'], ['textasciitilde', '~'], ['textasciicircum', '^'],
  ['slash', '/'], ['textbar', '|'], ['textbullet', '•'], ['textunderscore', '_'], ['quad', ' '], ['qquad', ' '], ['enspace', ' '], ['space', ' '], ['thinspace', ' '], ['nobreakspace', ' '],
]);

/** `\"a`, `\'e`, `\c{c}`: the combining sign of an accent. */
export const latexAccents: ReadonlyMap<string, string> = new Map([
  ['"', '\u0308'], ['\'', '\u0301'], ['`', '\u0300'], ['^', '\u0302'], ['~', '\u0303'], ['=', '\u0304'], ['.', '\u0307'], ['c', '\u0327'], ['v', '\u030c'], ['r', '\u030a'], ['u', '\u0306'], ['k', '\u0328'], ['H', '\u030b'],
]);

/** Shorthands of babel's German, behind `"`. */
export const germanShorthands: ReadonlyMap<string, string> = new Map([
  ['a', 'ä'], ['o', 'ö'], ['u', 'ü'], ['A', 'Ä'], ['O', 'Ö'], ['U', 'Ü'], ['s', 'ß'], ['z', 'ß'], ['`', '„'], ['\'', '“'], ['<', '«'], ['>', '»'], ['-', '\u00ad'], ['=', '-'], ['~', '-'],
]);

/** Environments that hold no words of the letter. */
export const latexCode: ReadonlySet<string> = new Set(['verbatim', 'verbatim*', 'Verbatim', 'lstlisting', 'minted', 'tikzpicture', 'equation', 'equation*', 'align', 'align*', 'displaymath', 'math', 'filecontents', 'filecontents*', 'picture']);

/** Environments whose lines are rows of cells. */
export const latexTables = /tabular|tabbing|tabu$|longtable|^array$|Tabular/;
