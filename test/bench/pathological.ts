// npm run bench:pathological: how long the odd inputs take, by stage, in processor time of a process of its own. Words choose inputs by name.
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { builtInRules } from 'herzlich:rules';
import { readProse } from '../../server/src/core/prose/read-prose.ts';
import { Reviewer } from '../../server/src/core/review/reviewer.ts';
import { readTemplate } from '../../server/src/core/template/read-template.ts';
import { pathologicalTemplates, type Pathological } from '../core/fuzz/pathological.ts';

const limit = 30_000;
const spent = (work: () => unknown): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

function measure({ path, build }: Pathological): string {
  const source = build();
  const reviewer = new Reviewer(builtInRules);
  for (let count = 0; count < 20; count += 1) reviewer.review('Betreff: Mahnung\n\nHallo Anna,\n\nbislang konnten wir **keinen** {{#if x}}Zahlungseingang{{/if}} feststellen.\n\nViele Grüße\nUlf\n', { path, isArgument: true });
  const template = spent(() => readTemplate(source, { path }));
  process.stdout.write(`template ${template.toFixed(0)} `);
  const read = readTemplate(source, { path });
  const prose = spent(() => readProse(read, { path }));
  process.stdout.write(`prose ${prose.toFixed(0)} `);
  let findings = 0;
  const review = spent(() => {
    findings = reviewer.review(source, { path, isArgument: true }).findings.length;
  });
  return `review ${review.toFixed(0)} ms, ${findings} findings, ${(source.length / 1000).toFixed(0)} KB`;
}

const [one, ...words] = process.argv.slice(2);
if (one === '--one') {
  const found = pathologicalTemplates.find(input => input.name === words.join(' '));
  if (found !== undefined) console.log(measure(found));
} else {
  const chosen = process.argv.slice(2);
  for (const { name } of pathologicalTemplates) {
    if (chosen.length > 0 && !chosen.some(word => name.includes(word))) continue;
    const { stdout, stderr, status, signal } = spawnSync(process.execPath, [process.argv[1] ?? '', '--one', name], { encoding: 'utf8', timeout: limit });
    const slow = Number(/review (\d+)/.exec(stdout)?.[1] ?? Infinity) > 1000;
    console.log(`${slow ? '✖' : ' '} ${name}: ${stdout.trim()}${status === 0 ? '' : ` ended by ${signal ?? status}: ${stderr.split('\n').find(line => /Error/.test(line)) ?? ''}`}`);
  }
}
