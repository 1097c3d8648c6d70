/** Letters for the tests of the command line: short, ours, and cold in a known place. */
export const coldGerman = `---
subject: Mahnung zur Rechnung {{number}}
---

Sehr geehrte Damen und Herren,

leider konnten wir bislang keinen Zahlungseingang feststellen.
Daher werden wir rechtliche Schritte einleiten.

Mit freundlichen Grüßen
{{company}}
`;

export const warmGerman = `---
subject: Ihre Rechnung {{number}} vom {{date}}
---

Guten Tag {{name}},

danke, dass Sie bei uns eingekauft haben. Ihre Rechnung {{number}} über {{amount}} ist noch offen.
Bitte überweisen Sie den Betrag bis zum {{dueDate}}, damit wir alles abschließen können.

Passt Ihnen das gerade nicht? Rufen Sie mich gern an: {{phone}}.

Herzliche Grüße aus Leipzig
{{agentName}}
`;

export const coldEnglish = `Subject: Final notice

Dear customer,

You have failed to pay invoice {{number}}. We will take legal action immediately.

Regards
`;

export const readme = `# A tool

Install it with npm. You must not forget to set the key, or it fails immediately.
`;
