import { findAddresses, registerOf, type Address } from '../language/detect-register.ts';
import { ordersAFriend } from '../language/de/familiar-orders.ts';
import type { Register } from '../language/language.ts';
import type { Template } from '../template/template.ts';
import type { Condition, Part } from './block.ts';
import { SLOT, type Draft } from './draft.ts';

/** The form of address of a file: what its front matter says, what the house says where the letter says nothing, else what its words say. */
export function settleRegister(template: Template, drafts: readonly Draft[], house: Register): Register {
  const said = saidRegister(template);
  if (said !== null) return said;
  const german = drafts.filter(draft => draft.judged && draft.language === 'de' && draft.role !== 'legal-footer' && draft.role !== 'code');
  if (german.length === 0) return null;
  const register = registerOf(german.flatMap(draft => findAddresses(draft.flat)));
  if (register === null) return german.some(draft => ordersAFriend(draft.flat)) ? 'du' : house;
  return register === 'mixed' ? partedByCondition(german) ?? register : register;
}

function saidRegister(template: Template): Register {
  const entry = template.frontMatter.find(({ key }) => /^(?:register|anrede|address|form)$/i.test(key));
  const value = entry?.value.trim().toLowerCase();
  if (value === 'sie' || value === 'formal' || value === 'siezen') return 'Sie';
  if (value === 'du' || value === 'informal' || value === 'duzen') return 'du';
  return value === 'ihr' ? 'ihr' : null;
}

/** `{{#if formal}}… Sie …{{else}}… du …{{/if}}` is one letter in two manners, not a mixture; the first manner is named. */
function partedByCondition(drafts: readonly Draft[]): Register {
  const conditions = new Set<string>();
  for (const draft of drafts) {
    for (const { text } of draft.under) conditions.add(text);
    for (const part of draft.parts) if (part.kind === 'choice') for (const arm of part.arms) for (const { text } of arm.conditions) conditions.add(text);
  }
  for (const text of [...conditions].slice(0, 12)) {
    const yes = registerOf(addressesWhere(drafts, { text, holds: true }));
    const no = registerOf(addressesWhere(drafts, { text, holds: false }));
    if (yes !== 'mixed' && no !== 'mixed' && yes !== null && no !== null && yes !== no) return yes;
  }
  return null;
}

function addressesWhere(drafts: readonly Draft[], condition: Condition): Address[] {
  return drafts.filter(draft => agrees(draft.under, condition)).flatMap(draft => findAddresses(textWhere(draft.parts, condition)));
}

function textWhere(parts: readonly Part[], condition: Condition): string {
  return parts.map(part => {
    if (part.kind === 'text') return part.text;
    if (part.kind === 'slot') return SLOT;
    if (part.kind === 'line') return ' ';
    return part.kind === 'choice' ? part.arms.filter(arm => agrees(arm.conditions, condition)).map(arm => textWhere(arm.parts, condition)).join(' ') : '';
  }).join('');
}

function agrees(conditions: readonly Condition[], condition: Condition): boolean {
  return conditions.every(({ text, holds }) => text !== condition.text || holds === condition.holds);
}
