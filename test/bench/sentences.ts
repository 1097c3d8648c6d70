/** Sentences for generated letters, all our own: mostly neutral, some cold, some warm, as real letters are. */
export interface Bank {
  readonly subjects: readonly string[];
  readonly greetings: readonly string[];
  readonly neutral: readonly string[];
  readonly cold: readonly string[];
  readonly warm: readonly string[];
  readonly branches: readonly string[];
  readonly buttons: readonly string[];
  readonly closings: readonly string[];
  readonly names: readonly string[];
}

export const german: Bank = {
  subjects: ['Ihre Rechnung {{number}}', '2. Mahnung zu Rechnung {{number}}', 'Ihr Vertrag {{contract}}', 'Ihre Bestellung ist unterwegs', 'Termin am {{date}}', 'Ihr Antrag vom {{date}}'],
  greetings: ['Sehr geehrte Damen und Herren,', 'Guten Tag {{anrede}} {{name}},', 'Hallo {{vorname}},', 'Sehr geehrte/r {{anrede}} {{name}},'],
  neutral: [
    'Die Ware liegt ab {{date}} in der Filiale {{shop}} für Sie bereit.', 'Ihr Vertrag beginnt am {{date}} und läuft zwölf Monate.', 'Die Rechnung {{number}} vom {{date}} lautet über {{amount}}.',
    'Der Versand dauert in der Regel drei bis fünf Werktage.', 'In der Anlage finden Sie die Übersicht der einzelnen Positionen.', 'Der Zähler wird am Vormittag zwischen acht und zwölf Uhr abgelesen.',
    'Für den Umzug brauchen wir die neue Anschrift und den Tag der Übergabe.', 'Das Paket wiegt etwa vier Kilogramm und passt in den Briefkasten der Nachbarin.', 'Die Öffnungszeiten stehen auf der Rückseite dieses Schreibens.',
    'Der Betrag wird zum Monatsende von Ihrem Konto abgebucht.', 'Unser Lager in Kassel hat am Samstag geschlossen.', 'Mit der neuen Karte zahlen Sie in jeder Filiale und im Netz.',
  ],
  cold: [
    'Bislang konnten wir keinen Zahlungseingang feststellen.', 'Wir fordern Sie letztmalig auf, den Betrag unverzüglich zu begleichen.', 'Andernfalls sehen wir uns gezwungen, rechtliche Schritte einzuleiten.',
    'Aus technischen Gründen ist eine Bearbeitung leider nicht möglich.', 'Hiermit teilen wir Ihnen mit, dass Ihr Antrag abgelehnt wurde.', 'Bitte antworten Sie nicht auf diese E-Mail.', 'Sie haben die Frist nicht eingehalten.',
  ],
  warm: ['Danke, dass Sie bei uns eingekauft haben.', 'Rufen Sie mich gern an, dann finden wir einen Weg: {{phone}}.', 'Wir freuen uns, dass der Tisch gut bei Ihnen angekommen ist.', 'Passt Ihnen der Dienstag besser?'],
  branches: ['{{#if overdue}}Die Zahlung ist noch offen.{{else}}Die Zahlung ist angekommen.{{/if}}', 'Wir liefern {{#if express}}morgen{{else}}am {{date}}{{/if}} zu Ihnen nach Hause.', '{{#unless paid}}Bitte überweisen Sie {{amount}} bis zum {{date}}.{{/unless}}'],
  buttons: ['Zur Rechnung', 'Termin ansehen', 'Jetzt bezahlen'],
  closings: ['Mit freundlichen Grüßen', 'Herzliche Grüße', 'Freundliche Grüße aus Kassel'],
  names: ['Jana Ott', 'Ihr Service-Team', 'Thomas Reck, Kundenbetreuung', 'Buchhaltung'],
};

export const english: Bank = {
  subjects: ['Your invoice {{number}}', 'Second reminder: invoice {{number}}', 'Your contract {{contract}}', 'Your order is on its way', 'Your visit on {{date}}', 'Your application of {{date}}'],
  greetings: ['Dear Sir or Madam,', 'Hello {{first_name}},', 'Dear {{first_name}},', 'Dear Customer,'],
  neutral: [
    'Your parcel will be at the {{shop}} shop from {{date}}.', 'The contract starts on {{date}} and runs for twelve months.', 'Invoice {{number}} of {{date}} comes to {{amount}}.',
    'Delivery usually takes three to five working days.', 'You will find the list of items on the second page.', 'The meter is read in the morning between eight and twelve.',
    'For the move we need the new address and the day of the handover.', 'The parcel weighs about four kilograms and fits through the letter box.', 'Our opening hours are on the back of this letter.',
    'The amount is taken from your account at the end of the month.', 'Our warehouse in Leeds is closed on Saturday.', 'The new card works in every shop and online.',
  ],
  cold: [
    'Our records indicate that your payment is overdue.', 'You failed to respond to our previous reminders.', 'We reserve the right to take legal action without further notice.',
    'Due to technical reasons we are unable to process your request.', 'We regret to inform you that your application has been rejected.', 'Please do not reply to this email.', 'You must pay the outstanding amount immediately.',
  ],
  warm: ['Thank you for ordering from us.', 'Just call me and we will find a way: {{phone}}.', 'We are glad that the table arrived safely.', 'Would Tuesday suit you better?'],
  branches: ['{{#if overdue}}The payment is still open.{{else}}The payment has arrived.{{/if}}', 'We deliver {{#if express}}tomorrow{{else}}on {{date}}{{/if}} to your door.', '{{#unless paid}}Please pay {{amount}} by {{date}}.{{/unless}}'],
  buttons: ['See your invoice', 'See the date', 'Pay now'],
  closings: ['Kind regards', 'Best wishes', 'Yours faithfully'],
  names: ['Hannah Moss', 'The Customer Team', 'Owen Price, Accounts', 'Billing'],
};
