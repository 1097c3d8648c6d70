import type { Language } from '../../core/language/language.ts';
import type { Rule } from '../../core/rule/rule.ts';
import { textsIn } from '../texts.ts';

/** A rule's page: why it exists, what it finds and what it leaves alone, as Markdown. */
export function writeRulePage(rule: Rule, language: Language): string {
  const texts = textsIn(language);
  const lines = [`# ${rule.title[language]}`, '', `\`${rule.id}\` · ${rule.category} · ${rule.severity}`, '', shownReason(rule, language), ''];
  if (0 < rule.examples.flags.length) {
    lines.push(`## ${texts.flags}`, '');
    for (const { marked, fixed } of rule.examples.flags) {
      lines.push(`- ${oneLine(marked)}`);
      if (fixed !== null) lines.push(`  → ${oneLine(fixed)}`);
    }
    lines.push('');
  }
  if (0 < rule.examples.leaves.length) lines.push(`## ${texts.leaves}`, '', ...rule.examples.leaves.map(({ text }) => `- ${oneLine(text)}`), '');
  return lines.join('\n');
}

/** Why a rule exists, as Markdown. An image would be fetched from wherever a pack says as soon as it is shown, so none is. */
export function shownReason(rule: Rule, language: Language): string {
  return rule.why[language].trim().replaceAll('![', '\\![');
}

function oneLine(text: string): string {
  return text.replace(/(?<!\s)\s*\n\s*/gu, ' ').trim();
}
