/** The look of the HTML report: quiet paper in the light, the same at night, black on white in print. */
export const htmlStyle = `
:root { color-scheme: light dark; --paper: #fffdf9; --ink: #26221e; --soft: #6d645b; --line: #e6ded3; --card: #fff; --mark: #ffe3b8; --icy: #3f6fb5; --cold: #5b9bbf; --neutral: #9a9184; --warm: #d98a3d; --heartfelt: #c2523c; --good: #2f7a4d; --error: #b3261e; --warning: #9a5b00; --info: #2e6390; --hint: #6d645b; }
@media (prefers-color-scheme: dark) { :root { --paper: #1d1a17; --ink: #ece5db; --soft: #a99f92; --line: #3a342e; --card: #26221e; --mark: #6a4a12; --icy: #7ea8e6; --cold: #82bedd; --neutral: #a99f92; --warm: #e8a45f; --heartfelt: #e87f69; --good: #7fc99a; --error: #ff8a80; --warning: #ffb95c; --info: #8cc1ee; --hint: #a99f92; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 60rem; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, sans-serif; }
h1 { font-size: 1.6rem; margin: 0 0 .25rem; } h2 { font-size: 1.1rem; margin: 0; overflow-wrap: anywhere; }
a { color: inherit; } p { margin: .35rem 0; } .soft { color: var(--soft); }
.scale { display: block; width: 100%; height: auto; margin: 1.5rem 0 .5rem; font-size: 11px; }
.scale text { fill: var(--soft); } .scale circle { stroke: var(--paper); stroke-width: 1; }
table { width: 100%; border-collapse: collapse; margin: 1rem 0 2.5rem; font-size: .93rem; } th { text-align: left; font-weight: 600; color: var(--soft); }
td, th { padding: .3rem .5rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: baseline; overflow-wrap: anywhere; } .number { text-align: right; white-space: nowrap; overflow-wrap: normal; }
.track { width: 30%; white-space: nowrap; } td.track { font-size: 0; vertical-align: middle; } .bar { display: inline-block; height: .6rem; border-radius: .3rem; min-width: 2px; vertical-align: middle; } .bar.lift { opacity: .22; border-radius: 0 .3rem .3rem 0; margin-left: -.15rem; }
.icy { --band: var(--icy); } .cold { --band: var(--cold); } .neutral { --band: var(--neutral); } .warm { --band: var(--warm); } .heartfelt { --band: var(--heartfelt); }
.bar { background: var(--band); } circle { fill: var(--band); } .degrees { color: var(--band); font-weight: 600; }
section { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: 1rem 1.25rem; margin: 0 0 1.25rem; }
section > header { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline; justify-content: space-between; }
article { border-top: 1px solid var(--line); margin-top: .9rem; padding-top: .8rem; break-inside: avoid; }
.severity { font-weight: 600; } .error { color: var(--error); } .warning { color: var(--warning); } .info { color: var(--info); } .hint { color: var(--hint); }
pre { margin: .5rem 0; padding: .6rem .8rem; background: var(--paper); border-radius: .4rem; white-space: pre-wrap; overflow-wrap: anywhere; font: .87rem/1.5 ui-monospace, monospace; }
mark { background: var(--mark); color: inherit; border-radius: .2rem; padding: 0 .1em; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
table.readings { margin: .6rem 0 .2rem; font-size: .88rem; } .readings tr:last-child td { border-bottom: 0; } .readings .track { width: 40%; }
h3 { font-size: .95rem; margin: 1.4rem 0 -.2rem; color: var(--soft); } .up { font-size: .85rem; margin: .8rem 0 0; } .up a { color: var(--soft); text-decoration: none; }
ul { margin: .3rem 0; padding-left: 1.3rem; } li::marker { content: "→ "; color: var(--good); } summary { cursor: pointer; color: var(--soft); margin-top: .8rem; }
@media (max-width: 40rem) { body { padding: 1.25rem .9rem 3rem; } .track { display: none; } td, th { padding-right: .4rem; } td:first-child { min-width: 8rem; } section { padding: .8rem .9rem; } .scale { font-size: 24px; overflow: visible; margin-bottom: 1.2rem; } .scale text { transform: translateY(12px); } .scale text:nth-of-type(even) { display: none; } .number { white-space: normal; } }
@media print { :root { --paper: #fff; --card: #fff; --ink: #000; --mark: #ffe9c7; color-scheme: light; } body { padding: 0; max-width: none; font-size: 11pt; } section { border: 0; padding: 0; } details:not([open]), .up { display: none; } tr, h2, h3 { break-inside: avoid; break-after: avoid; } .bar, circle, rect, mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
