/** Words whose full stop does not end a sentence. Single letters (e. g., J. Ruiz) need no entry. */
export const abbreviations = new Set(`
mr mrs ms mx dr prof rev hon st mt jr sr no nos ref refs inv acct approx dept est etc eg ie e.g i.e vs viz fig figs vol pp par para sec
inc ltd co corp plc llc bros ave blvd rd apt tel ext fax min max hr hrs wk wks mo mos yr yrs qty incl excl attn re gov sgt capt
jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
`.trim().split(/\s+/));

/** Words that want more: a line that ends in one goes on in the next. */
export const openWords = new Set(`
the a an and or but nor of to in on at by for from with without within into onto over under until till about between after before during per via
your our my their his her its this that these those every each any no if when while because since unless as than mr mrs ms dr is are was were
will be been has have had must may can could should would not we you please
`.trim().split(/\s+/));
