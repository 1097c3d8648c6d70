/** What a strong or mixed verb does not share with "sagen": er gibt, er gab, gegeben. All folded. */
export interface StrongVerb {
  readonly third: string;
  readonly past: string;
  readonly participle: string;
}

/** infinitive · he, present · he, past · participle. Prefixed verbs go like the verb they hold. */
export const strong: ReadonlyMap<string, StrongVerb> = new Map(`
backen backt backte gebacken|befehlen befiehlt befahl befohlen|beginnen beginnt begann begonnen|beissen beisst biss gebissen|bergen birgt barg geborgen
biegen biegt bog gebogen|bieten bietet bot geboten|binden bindet band gebunden|bitten bittet bat gebeten|blasen blaest blies geblasen|bleiben bleibt blieb geblieben
braten braet briet gebraten|brechen bricht brach gebrochen|brennen brennt brannte gebrannt|bringen bringt brachte gebracht|denken denkt dachte gedacht|dringen dringt drang gedrungen
empfehlen empfiehlt empfahl empfohlen|essen isst ass gegessen|fahren faehrt fuhr gefahren|fallen faellt fiel gefallen|fangen faengt fing gefangen|finden findet fand gefunden
fliegen fliegt flog geflogen|fliehen flieht floh geflohen|fliessen fliesst floss geflossen|fressen frisst frass gefressen|frieren friert fror gefroren|geben gibt gab gegeben
gehen geht ging gegangen|gelingen gelingt gelang gelungen|gelten gilt galt gegolten|genesen genest genas genesen|geniessen geniesst genoss genossen|geraten geraet geriet geraten
geschehen geschieht geschah geschehen|gewinnen gewinnt gewann gewonnen|giessen giesst goss gegossen|gleichen gleicht glich geglichen|gleiten gleitet glitt geglitten|graben graebt grub gegraben
greifen greift griff gegriffen|halten haelt hielt gehalten|haengen haengt hing gehangen|heben hebt hob gehoben|heissen heisst hiess geheissen|helfen hilft half geholfen
kennen kennt kannte gekannt|klingen klingt klang geklungen|kommen kommt kam gekommen|kriechen kriecht kroch gekrochen|laden laedt lud geladen|lassen laesst liess gelassen
laufen laeuft lief gelaufen|leiden leidet litt gelitten|leihen leiht lieh geliehen|lesen liest las gelesen|liegen liegt lag gelegen|luegen luegt log gelogen
meiden meidet mied gemieden|messen misst mass gemessen|nehmen nimmt nahm genommen|nennen nennt nannte genannt|pfeifen pfeift pfiff gepfiffen|raten raet riet geraten
reiben reibt rieb gerieben|reissen reisst riss gerissen|reiten reitet ritt geritten|rennen rennt rannte gerannt|riechen riecht roch gerochen|ringen ringt rang gerungen
rufen ruft rief gerufen|schaffen schafft schuf geschaffen|scheiden scheidet schied geschieden|scheinen scheint schien geschienen|schieben schiebt schob geschoben|schiessen schiesst schoss geschossen
schlafen schlaeft schlief geschlafen|schlagen schlaegt schlug geschlagen|schleichen schleicht schlich geschlichen|schliessen schliesst schloss geschlossen|schmelzen schmilzt schmolz geschmolzen
schneiden schneidet schnitt geschnitten|schreiben schreibt schrieb geschrieben|schreien schreit schrie geschrien|schreiten schreitet schritt geschritten|schweigen schweigt schwieg geschwiegen
schwimmen schwimmt schwamm geschwommen|schwinden schwindet schwand geschwunden|schwingen schwingt schwang geschwungen|schwoeren schwoert schwor geschworen|sehen sieht sah gesehen
senden sendet sandte gesandt|singen singt sang gesungen|sinken sinkt sank gesunken|sitzen sitzt sass gesessen|sprechen spricht sprach gesprochen|springen springt sprang gesprungen
stechen sticht stach gestochen|stehen steht stand gestanden|stehlen stiehlt stahl gestohlen|steigen steigt stieg gestiegen|sterben stirbt starb gestorben|stossen stoesst stiess gestossen
streichen streicht strich gestrichen|streiten streitet stritt gestritten|tragen traegt trug getragen|treffen trifft traf getroffen|treiben treibt trieb getrieben|treten tritt trat getreten
trinken trinkt trank getrunken|truegen truegt trog getrogen|verderben verdirbt verdarb verdorben|vergessen vergisst vergass vergessen|verlieren verliert verlor verloren
erloeschen erlischt erlosch erloschen|wachsen waechst wuchs gewachsen|waschen waescht wusch gewaschen|weichen weicht wich gewichen|weisen weist wies gewiesen|wenden wendet wandte gewandt
werben wirbt warb geworben|werfen wirft warf geworfen|wiegen wiegt wog gewogen|winden windet wand gewunden|ziehen zieht zog gezogen|zeihen zeiht zieh geziehen|zwingen zwingt zwang gezwungen
erschrecken erschrickt erschrak erschrocken|verschleissen verschleisst verschliss verschlissen|verzeihen verzeiht verzieh verziehen|waegen waegt wog gewogen|spinnen spinnt spann gesponnen
`.trim().split(/[|\n]/).map(line => {
  const [infinitive = '', third = '', past = '', participle = ''] = line.split(' ');
  return [infinitive, { third, past, participle }] as const;
}));

/** Verbs that go like no other, with all finite forms. */
export const irregular: ReadonlyMap<string, { readonly finite: readonly string[]; readonly participle: string }> = new Map(`
sein bin bist ist sind seid sei seist seiest seien seiet war warst waren wart waere waerest waerst waeren waeret waert|gewesen
haben habe hab hast hat haben habt habest habet hatte hattest hatten hattet haette haettest haetten haettet|gehabt
werden werde wirst wird werden werdet werdest wurde wurdest wurden wurdet wuerde wuerdest wuerden wuerdet|geworden
koennen kann kannst koennen koennt koenne koennest koennet konnte konntest konnten konntet koennte koenntest koennten koenntet|gekonnt
muessen muss musst muessen muesst muesse muessest muesset musste musstest mussten musstet muesste muesstest muessten muesstet|gemusst
duerfen darf darfst duerfen duerft duerfe duerfest duerfet durfte durftest durften durftet duerfte duerftest duerften duerftet|gedurft
sollen soll sollst sollen sollt solle sollest sollet sollte solltest sollten solltet|gesollt
wollen will willst wollen wollt wolle wollest wollet wollte wolltest wollten wolltet|gewollt
moegen mag magst moegen moegt moege moegest moeget mochte mochtest mochten mochtet moechte moechtest moechten moechtet|gemocht
wissen weiss weisst wissen wisst wisse wissest wisset wusste wusstest wussten wusstet wuesste wuesstest wuessten wuesstet|gewusst
tun tue tu tust tut tun tuest tuet tat tatest tatst taten tatet taete taetest taeten taetet|getan
`.trim().split('\n').map(line => {
  const [words = '', participle = ''] = line.split('|');
  const [infinitive = '', ...finite] = words.split(' ');
  return [infinitive, { finite, participle }] as const;
}));

/** Verbs that begin like a particle and are whole. */
export const notSeparable: ReadonlySet<string> = new Set(`
antworten abonnieren argumentieren beichten bereiten festigen fertigen weigern anonymisieren authentifizieren autorisieren informieren initialisieren
inserieren insistieren inspizieren investieren interessieren integrieren auditieren auktionieren animieren annoncieren annullieren
`.trim().split(/\s+/));

/** Verbs with um-, durch-, über-, unter-, wieder-, wider-, voll- that do come apart. */
export const separableInDoubt: ReadonlySet<string> = new Set(`
umbuchen umstellen umsetzen umziehen umtauschen umwandeln umrechnen umbauen umsteigen umsehen umkehren umleiten umbenennen umlegen umschulden umschreiben umgestalten umkommen umwerfen
durchfuehren durchsetzen durchgehen durchlesen durchkommen durchsehen durchgeben durchstellen durchgreifen durchhalten durchfallen
uebergehen ueberlaufen uebertreten ueberkochen untergehen unterbringen unterkommen unterordnen untertauchen
wiederkommen wiedergeben wiedersehen wiederaufnehmen wiederherstellen wiederfinden wiedererlangen wiedererkennen widerspiegeln widerhallen volllaufen vollmachen
`.trim().split(/\s+/));
