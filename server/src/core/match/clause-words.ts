/** Behind a comma these open another clause. */
export const clauseOpeners: ReadonlySet<string> = new Set(`
dass weil wenn ob falls sofern damit obwohl denn sondern aber bevor nachdem sobald solange indem waehrend
because if when unless although though but so which who while until
`.trim().split(/\s+/));

/** What may stand right behind the particle of a separable verb: "leiten wir … ein und …", "teilen wir mit dass …". */
export const mayFollowParticle: ReadonlySet<string> = new Set([...clauseOpeners, ...'und oder sowie bzw als wie zu um'.split(' ')]);
