import { builtInRules } from 'herzlich:rules';
import type { Severity } from '../../core/rule/rule.ts';
import { LineIndex } from '../../core/text/line-index.ts';
import type { Span } from '../../core/text/span.ts';
import { version } from '../version.ts';
import { fingerprints } from './fingerprint.ts';
import type { Report, ReportOutput, ReviewedFile } from './report.ts';
import { toJson } from './to-json.ts';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

/** SARIF 2.1.0, for GitHub code scanning and the viewers of editors. Results are written as the files come, the rules they name at the end. */
export function makeReport({ write }: ReportOutput): Report {
  const rules = new Map<string, object>();
  let begun = false;
  const begin = (): void => {
    write(begun ? ',\n' : '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits","results":[\n');
    begun = true;
  };
  return {
    file(file) {
      for (const result of resultsOf(file, rules)) {
        begin();
        write(toJson(result));
      }
    },
    end() {
      if (!begun) begin();
      const driver = { name: 'Herzlich', semanticVersion: version, informationUri: 'https://github.com/herzlich/herzlich', rules: [...rules.values()] };
      write(`\n],"tool":${toJson({ driver })}}]}\n`);
    },
  };
}

function resultsOf(file: ReviewedFile, rules: Map<string, object>): object[] {
  const lines = new LineIndex(file.source);
  const names = fingerprints(file);
  const artifactLocation = { uri: file.path.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
  const region = ({ start, end }: Span) => {
    const from = lines.positionAt(start);
    const to = lines.positionAt(end);
    return { startLine: from.line + 1, startColumn: from.column + 1, endLine: to.line + 1, endColumn: to.column + 1, charOffset: start, charLength: end - start };
  };
  return file.findings.map((finding, index) => {
    if (!rules.has(finding.rule)) rules.set(finding.rule, ruleOf(finding.rule, finding.category));
    return {
      ruleId: finding.rule,
      ruleIndex: [...rules.keys()].indexOf(finding.rule),
      level: levels[finding.severity],
      message: { text: finding.message },
      locations: [{ physicalLocation: { artifactLocation, region: { ...region(finding), snippet: { text: finding.text } } } }],
      ...(0 < finding.related.length && {
        relatedLocations: finding.related.map((one, id) => ({ id, message: { text: one.message }, physicalLocation: { artifactLocation, region: region(one) } })),
      }),
      partialFingerprints: { 'herzlich/v1': names[index] ?? '' },
      ...(finding.fixes.some(fix => 0 < fix.edits.length) && {
        fixes: finding.fixes.filter(fix => 0 < fix.edits.length).map(fix => ({
          description: { text: fix.title },
          artifactChanges: [{ artifactLocation, replacements: fix.edits.map(edit => ({ deletedRegion: region(edit), insertedContent: { text: edit.text } })) }],
          properties: { safety: fix.safety, needs: fix.needs },
        })),
      }),
      properties: { level: finding.level, category: finding.category, severity: finding.severity, readings: finding.readings },
    };
  });
}

function ruleOf(id: string, category: string): object {
  const rule = builtInRules.find(one => one.id === id);
  if (rule === undefined) return { id, properties: { category } };
  return {
    id,
    shortDescription: { text: rule.title.en },
    fullDescription: { text: plain(rule.why.en) || rule.title.en },
    help: { text: plain(rule.why.en) || rule.title.en, markdown: rule.why.en || rule.title.en },
    defaultConfiguration: { level: levels[rule.severity] },
    properties: { category, language: rule.language, tags: [category] },
  };
}

function plain(markdown: string): string {
  return markdown.replace(/[*_`]/g, '').trim();
}
