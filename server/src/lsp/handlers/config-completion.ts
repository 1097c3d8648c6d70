import type { CompletionItem } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { settingKeys, type Shape } from '../../core/config/setting-keys.ts';
import type { Language } from '../../core/language/language.ts';
import type { Rule } from '../../core/rule/rule.ts';
import { CompletionItemKind, MarkupKind } from '../kinds.ts';

/** What can be written at a place of a `herzlich.yml`: keys at the margin, below them what the key takes. */
export function completeConfig(document: TextDocument, line: number, character: number, rules: readonly Rule[], language: Language): CompletionItem[] {
  const lines = document.getText().split(/\r\n|\n|\r/u);
  const before = (lines[line] ?? '').slice(0, character);
  const inLine = /^([\w-]+)\s*:\s*(.*)$/u.exec(before);
  if (inLine !== null) return isSetting(inLine[1]) ? valuesOf(settingKeys[inLine[1]].shape) : [];
  if (/^\S*$/u.test(before)) return keys(lines);
  const above = lines.slice(0, line).findLast(one => /^[\w-]+\s*:/u.test(one));
  const key = /^([\w-]+)/u.exec(above ?? '')?.[1];
  if (!isSetting(key)) return [];
  const { shape } = settingKeys[key];
  if (shape.kind === 'list') return valuesOf(shape.of);
  if (shape.kind !== 'map') return [];
  return before.includes(':') ? valuesOf(shape.of) : ruleNames(rules, language);
}

function isSetting(key: string | undefined): key is keyof typeof settingKeys {
  return key !== undefined && Object.hasOwn(settingKeys, key);
}

function keys(lines: readonly string[]): CompletionItem[] {
  return Object.entries(settingKeys)
    .filter(([key, { shape }]) => shape.kind !== 'reserved' && !lines.some(line => line.startsWith(`${key}:`)))
    .map(([key, { shape, about }]) => ({ label: key, kind: CompletionItemKind.Property, documentation: about, insertText: shape.kind === 'map' ? `${key}:\n  ` : `${key}: ` }));
}

function valuesOf(shape: Shape): CompletionItem[] {
  if (shape.kind === 'list') return valuesOf(shape.of);
  return shape.kind === 'choice' ? shape.words.map(word => ({ label: word, kind: CompletionItemKind.EnumMember })) : [];
}

function ruleNames(rules: readonly Rule[], language: Language): CompletionItem[] {
  const categories = [...new Set(rules.map(rule => rule.category))].map(category => ({ label: category, kind: CompletionItemKind.Module, insertText: `${category}: `, sortText: `1${category}` }));
  const items = rules.map((rule): CompletionItem => ({
    label: rule.id, kind: CompletionItemKind.Value, detail: rule.title[language], documentation: { kind: MarkupKind.Markdown, value: rule.why[language] }, insertText: `${rule.id}: `, sortText: `0${rule.id}`, filterText: rule.id,
  }));
  return [...items, ...categories];
}

/** What the key under the cursor of a `herzlich.yml` is for. */
export function explainSetting(document: TextDocument, line: number): string | null {
  const key = /^([\w-]+)\s*:/u.exec(document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } }))?.[1];
  return isSetting(key) ? settingKeys[key].about : null;
}
