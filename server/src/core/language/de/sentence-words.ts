/** Words whose full stop does not end a sentence. Single letters (z. B., i. A.) need no entry. */
export const abbreviations = new Set(`
abb abs abt aktz allg anl anm art aufl az bd bearb begr bez bezgl bgbl bzgl bzw ca dat dgl dipl dr ebd einschl entspr erl etc evtl
fa ff forts fr frl gem geb gez ggf ggfs ggü hausnr hd hgb hr hrn hrsg ing inh inkl insb jh jhd jr kap kd kfm kl kto lfd lt max
mind min mio mrd mtl mwst nr nrn od o.g pkt plz pos postf priv prof rd rer resp rgnr rspb s.o sa sek sen sog spez st std stellv str
tel tsd u.a usf usw uvm ust verf vers vertr vgl vmtl vors vs wg ww zb zt ztr zw zus zzgl zzt
jan feb mrz apr jun jul aug sep sept okt nov dez mo di mi do fr sa so
kdnr kdn rech rechn bestnr auftr bsp ausschl freundl hochachtungsv ihr entw ergaenz folg ges abzgl
`.trim().split(/\s+/));

/** Folded words that follow the full stop of an ordinal: «am 3. Mai», «im 2. Quartal». */
export const monthNames = new Set(`
januar jaenner februar feber maerz april mai juni juno juli julei august september oktober november dezember
jan feb mrz maer apr jun jul aug sep sept okt nov dez tag monat quartal jahr jahrhundert
`.trim().split(/\s+/));

/** Capital words that begin a sentence rather than follow an ordinal. */
export const sentenceStarters = new Set(`
ich du er sie es wir ihr ihre ihren ihrem ihnen der die das den dem ein eine einen einem unser unsere unseren dieser diese dieses diesen diesem
bitte leider wenn falls sollten sollte damit danach dann daher deshalb darum dafuer dabei dazu da denn dort hier heute morgen jetzt nun
und aber oder doch auch nur noch so seit nach nachdem bis bei mit ohne von vom vor zum zur zu im in am an ab auf aus um ueber unter
haben hat hatte sind ist war waren werden wird wurde kann koennen koennte muss muessen darf duerfen soll will wollen moechten
was wer wie wo wann warum welche vielen danke herzlichen gern gerne alle alles kein keine man nicht nichts mehr weil ob obwohl sofern sobald
trotz wegen aufgrund gemaess laut hiermit somit zudem ausserdem jedoch allerdings zusaetzlich zunaechst zuletzt anbei freundliche mein dein
`.trim().split(/\s+/));

/** Words that want more: a line that ends in one goes on in the next. */
export const openWords = new Set(`
der die das den dem des ein eine einen einem einer eines und oder aber sowie bzw als wie mit ohne von vom vor zum zur zu im in am an ab auf aus um
ueber unter bis bei fuer durch gegen nach seit wegen waehrend trotz innerhalb per pro je laut gemaess
ihr ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer unseres mein meine dein deine deinen deinem deiner kein keine keinen
dieser diese dieses diesen diesem jeder jede jedes jeden jedem alle allen aller
dass weil wenn ob falls sofern damit denn herr herrn frau nr ca sehr nicht noch wir
`.trim().split(/\s+/));
