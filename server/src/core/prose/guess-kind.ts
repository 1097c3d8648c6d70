import type { Template } from '../template/template.ts';
import type { Role } from './block.ts';
import { joinFlat, type Draft } from './draft.ts';

/** Stems of words that tell what sort of letter it is; folded by case only. Earlier kinds win a tie. */
const stems: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['dunning', /letzte mahnung|\bmahnung|mahngeb|inkasso|final notice|final (?:demand|reminder)|collections? agency|gerichtlich|legal action|mahnverfahren|dunning/giu],
  ['reminder', /zahlungserinnerung|erinner(?:ung|n)|reminder|überfällig|ueberfaellig|overdue|past due|noch offen|zahlungseingang|outstanding|ausleihfrist|unbezahlt|unpaid/giu],
  ['failed-payment', /zahlung (?:ist )?(?:fehlgeschlagen|nicht)|payment (?:failed|declined|unsuccessful|has been declined)|fehlgeschlagene zahlung|declined|lastschrift .{0,20}zurück|update your (?:billing|payment)/giu],
  ['suspension', /gesperrt|sperrung|suspen(?:ded|sion)|deaktiviert|deactivated|eingefroren|account (?:locked|closed)|stillgelegt/giu],
  ['refusal', /absage|abgelehnt|ablehnung|nicht berücksichtig|regret to inform|unsuccessful|declined your|not (?:been )?(?:accepted|successful|eligible)|leider nicht|rejected|rejection/giu],
  ['security', /passwor[dt]|password|sicherheit|anmeldung von|sign-?in|login|log-?in|verif(?:y|izier|ication)|bestätigungscode|zwei-faktor|two-factor|\b2fa\b|security/giu],
  ['legal', /rechtsbehelf|widerruf(?:sbelehrung)?|\bAGB\b|datenschutz|terms of service|privacy|vertragsänderung|preisänderung|§ ?\d|bescheid/giu],
  ['cancellation', /kündigung|kuendigung|gekündigt|cancel+(?:ation|led|ed)|storn(?:o|iert|ierung)/giu],
  ['invoice', /\brechnung|invoice|rechnungsbetrag|amount due|billing statement|quittung|receipt/giu],
  ['delivery', /lieferung|versand|sendung|paket|deliver(?:y|ed)|shipp(?:ed|ing)|unterwegs zu|tracking/giu],
  ['invitation', /einladung|einladen|invit(?:e|ation)|eigentümerversammlung/giu],
  ['confirmation', /bestätig(?:ung|en)|confirm(?:ation|ed)?|eingangsbestätigung|vielen dank für ihre (?:bestellung|anmeldung)/giu],
  ['welcome', /willkommen|welcome|schön, dass (?:du|sie) da|glad you(?:'re| are) here/giu],
  ['newsletter', /newsletter|neuigkeiten|this (?:week|month)'?s/giu],
];

const heads = new Set<Role>(['subject', 'title', 'heading', 'preheader']);
const bodies = new Set<Role>(['body', 'button']);

/** Kinds whose words stand in letters of other kinds, too: a reminder names its invoice. */
const general = new Set(['invoice', 'legal', 'confirmation', 'delivery', 'security']);

/** The sort of letter: as the settings or the front matter say, else by its words, of which those in subject and heading count most. */
export function guessKind(template: Template, judged: readonly Draft[], said: string | null): string | null {
  const entry = template.frontMatter.find(({ key }) => /^(?:kind|art|letter-?kind|type|typ)$/i.test(key));
  const value = entry?.value.trim().toLowerCase() ?? said ?? '';
  if (value !== '') return value;
  const head = joinFlat(judged, heads, 400);
  const body = joinFlat(judged, bodies, 1_500);
  let best: string | null = null;
  let most = 1;
  for (const [kind, pattern] of stems) {
    const votes = (3 * count(head, pattern) + count(body, pattern)) * (general.has(kind) ? 0.6 : 1);
    if (votes > most) {
      best = kind;
      most = votes;
    }
  }
  return best;
}

function count(text: string, pattern: RegExp): number {
  if (text === '') return 0;
  return Math.min(3, text.match(pattern)?.length ?? 0);
}
