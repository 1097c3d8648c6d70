/** Words that English letters are full of and German ones are not. */
export const englishWords = ('the of and to is you your yours we our for with this that these those have has had are be will not or from by on if it its as can please '
  + 'been were any at us do does did my me he she they them their there more would could should when how what which who dear hello regards sincerely thank '
  + 'thanks payment account invoice click here below about after before into out up over than then just only like get got no yes but because until '
  + 'while again if reply email address password reset order delivery customer service team receive received request requested date due amount '
  + 'contact support help need let know may might must shall each every other some such very too also now new first last next within without '
  + 'welcome subject best kind sorry today week days hours i').split(' ');
