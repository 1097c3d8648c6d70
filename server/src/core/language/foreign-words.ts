/** Frequent words of neighbouring languages, to notice that a text is neither German nor English. Words that either has are left out. */
export const foreignWords = ('le la les et vous votre vos nous notre pour avec dans est une pas sur merci bonjour cordialement madame monsieur être avoir ce cette ces ne que qui '
  + 'el los las usted su sus por gracias hola estimado para con una del este esta que muy señor '
  + 'il gli che grazie ciao buongiorno gentile cordiali di è sono della nella questo questa non un '
  + 'het een uw wij jouw niet voor met zijn bedankt geachte beste ons onze dat deze van de en je naar '
  + 'você não obrigado olá sua seu uma com mais '
  + 'dzień dobry proszę dziękujemy nie jest się oraz '
  + 'och att det som är inte med till din ditt tack hej vänliga og ikke til på er tak ').trim().split(' ');
