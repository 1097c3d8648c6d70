// Puts a counter into every branch of our sources, so that the fuzzer sees which ways an input takes.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'acorn';
import * as esbuild from 'esbuild';

/** As many branches as counters are kept for; ours are about a fifth of that. */
export const mostBranches = 65_536;

/**
 * Each function, arm, loop and case of the files that `covers` names counts in `globalThis.herzlichBranches`. What the sources compare with ("{{else",
 * "herzlich-ignore") is gathered too: bytes nobody would guess.
 * `plant` puts a fault into one file: `{ file, find, put }`.
 */
export function countBranches({ covers, plant }) {
  const files = [];
  const words = new Set();
  let branches = 0;
  const plugin = {
    name: 'count-branches',
    setup(build) {
      build.onLoad({ filter: /[\\/]server[\\/]src[\\/].*\.ts$/ }, ({ path: file }) => {
        const name = file.split(path.sep).join('/').replace(/^.*\/server\/src\//, 'server/src/');
        let source = readFileSync(file, 'utf8');
        if (plant?.file === name) {
          if (!source.includes(plant.find)) throw new Error(`${name} no longer holds "${plant.find}". Plant the fault elsewhere: test/bench/fuzz/coverage.mjs.`);
          source = source.replace(plant.find, () => plant.put);
        }
        if (!covers.some(one => name.startsWith(one))) return { contents: source, loader: 'ts' };
        const { code } = esbuild.transformSync(source, { loader: 'ts', target: 'node20.19' });
        const first = branches;
        const contents = counted(code, () => branches++, words);
        files.push({ name, first, end: branches });
        return { contents, loader: 'js' };
      });
    },
  };
  // The table is complete once the build is.
  return { plugin, table: () => ({ files, branches, words: [...words] }) };
}

function counted(code, next, words) {
  const put = [];
  const count = () => `herzlichBranches[${next()}]++`;
  const inBlock = node => {
    if (node.type === 'BlockStatement') put.push([node.start + 1, `${count()};`]);
    else put.push([node.start, `{${count()};`], [node.end, '}']);
  };
  const inExpression = node => put.push([node.start, `(${count()},(`], [node.end, '))']);
  walk(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), node => {
    switch (node.type) {
      case 'FunctionDeclaration':
      case 'FunctionExpression':
        inBlock(node.body);
        break;
      case 'ArrowFunctionExpression':
        if (node.body.type === 'BlockStatement') inBlock(node.body);
        else inExpression(node.body);
        break;
      case 'IfStatement':
        inBlock(node.consequent);
        if (node.alternate !== null && node.alternate.type !== 'IfStatement') inBlock(node.alternate);
        break;
      case 'ConditionalExpression':
        inExpression(node.consequent);
        inExpression(node.alternate);
        break;
      case 'LogicalExpression':
        inExpression(node.right);
        break;
      case 'ForStatement':
      case 'ForOfStatement':
      case 'ForInStatement':
      case 'WhileStatement':
      case 'DoWhileStatement':
        inBlock(node.body);
        break;
      case 'SwitchCase':
        if (node.consequent.length > 0) put.push([node.consequent[0].start, `${count()};`]);
        break;
      case 'CatchClause':
        inBlock(node.body);
        break;
      case 'Literal':
        if (typeof node.value === 'string' && 1 < node.value.length && node.value.length < 24) words.add(node.value);
        break;
    }
  });
  // Where two begin at one place, the outer one was met first and stays outside; where two end there, the inner one closes first.
  const opens = put.map(([at, text], order) => ({ at, text, order, closes: text === '}' || text === '))' }));
  opens.sort((a, b) => a.at - b.at || Number(b.closes) - Number(a.closes) || (a.closes ? b.order - a.order : a.order - b.order));
  let at = 0;
  let out = 'const { herzlichBranches } = globalThis;';
  for (const one of opens) {
    out += code.slice(at, one.at) + one.text;
    at = one.at;
  }
  return out + code.slice(at);
}

function walk(node, meet) {
  meet(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (child !== null && typeof child === 'object' && typeof child.type === 'string') walk(child, meet);
  }
}
