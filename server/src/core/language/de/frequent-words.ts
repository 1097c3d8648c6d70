/** Words that German letters are full of and English ones are not. Folded spellings beside those with umlauts. */
export const germanWords = ('der das und nicht ist sie wir ihr ihre ihren ihnen ihrer ihrem ihres bitte für fuer mit auf ein eine einen einem einer eines von zu '
  + 'dass daß wenn haben hat habe sind wird werden wurde wurden kann können koennen könnte uns unser unsere unseren unserem unserer bei nach oder aber auch noch nur '
  + 'schon mehr als wie zum zur im den dem ich du dich dir dein deine deinen deinem deiner euch euer eure über ueber durch bis keine kein keinen diese '
  + 'dieser dieses diesem diesen hier leider gerne gern vielen dank danke grüße gruß grüßen gruss grüsse grüssen freundlichen freundliche viele hallo liebe '
  + 'lieber sehr geehrte geehrter damen herren frau herr rechnung betrag zahlung konto mahnung vom seit vor unter zwischen ohne gegen wegen sich es er '
  + 'möchten moechten müssen muessen muss sollte sollten sollen weil damit falls ob jetzt heute bereits sowie anbei eingang offen noch immer jederzeit '
  + 'wieder weiter einfach ganz alle alles uhr tage tagen kunde kunden kundin anfrage termin bestellung lieferung vertrag kündigung passwort anmelden '
  + 'erhalten fragen melden haben hatten hatte wäre würde würden ja nein guten tag morgen willkommen herzlich').split(' ');
