//! The words and sentences that the corpus is made of. Lists are written as text, their entries between raised dots.

use super::Grammar;

pub(super) const HOSTS: &str = "altbach · radweg · bibliothek · hofladen · stadtwerk · museum · garden · harbour";
pub(super) const PATHS: &str =
    "programm · karten · rundgang-2026 · a1b2c3 · news/42 · aktuelles/strom-und-wärme · visit?lang=en · jobs";
pub(super) const EMOJI: &str = "🌻 · 🎉 · ☕ · 🚲 · 💪 · 🙏 · 😀 · 🌧️ · ❤️ · 👏🏽 · 👨‍👩‍👧 · ⚡ · 🍎🍐 · 🇪🇺 · 🧵 · ✨✨";

pub(super) const GERMAN: Grammar = Grammar {
    openings: &[
        "Guten Morgen aus {place}!",
        "Was für ein {time}!",
        "Kleine Frage in die Runde:",
        "Endlich:",
        "Gut zu wissen:",
        "Hallo {mention},",
        "Zum Merken:",
        "{adjective} Nachrichten aus {place}:",
    ],
    sentences: &[
        "in {place} {do} wir seit {since} {thing}, und {result}.",
        "{person} zeigt {number} Gästen {thing} und erzählt, warum {reason}.",
        "nach {number} Tagen ist {thing} endlich fertig, {result}.",
        "wer {when} noch nichts vorhat: {person} öffnet um {hour} Uhr {thing}.",
        "heute habe ich gelernt, dass {reason}, obwohl {but}.",
        "für {thing} suchen wir noch {number} helfende Hände, gern auch ohne Vorkenntnisse.",
        "{thing} bleibt {when} geschlossen, weil {reason}.",
        "danke an {mention} für {thing}: So macht {activity} gleich doppelt Spaß!",
        "über {number} Menschen waren dabei, als {person} {thing} vorgestellt hat.",
        "manche meinen, dass {but}; wir finden {kind} Lösungen.",
        "{price} für {thing} steigt um {number} Prozent, darüber müssen wir reden.",
        "ohne {whom} gäbe es {thing} heute nicht, und das sagen wir viel zu selten.",
        "{activity} und {activity} an einem einzigen Tag: {place} kann das.",
        "ich wünsche mir, dass {thing} nicht gekürzt wird, denn bei uns zählt jede Stimme.",
        "das Gerücht über {rumour} macht die Runde, wir wissen auch nicht mehr als alle anderen.",
        "{person} hat gekündigt und zieht nach {town}, alles Gute für den Neuanfang.",
    ],
    closings: &[
        "Wie macht ihr das?",
        "Wir freuen uns auf euch!",
        "Bitte weitersagen.",
        "Mehr dazu im Newsletter, kostenlos und ohne Kleingedrucktes.",
        "Eintritt frei, Spenden willkommen.",
        "Fotos folgen.",
        "Kommt gut nach Hause!!!",
        "Anmeldung bei {mention} oder unter hallo@hofladen.example.",
    ],
    disclosures: &[
        "Werbung |",
        "Anzeige:",
        "#Werbung",
        "(unbezahlt)",
        "Mit dem Code SONNE{number} gibt es Rabatt.",
        "In Kooperation mit {mention}:",
    ],
    slots: &[
        (
            "town",
            "Altbach · Sankt Märgen · Köln-Süd · Groß Lüdershagen · Überlingen · Weißenfels · Zürich · Graz · \
             Güstrow · Bad Elster · Niederlützel · Görlitz",
        ),
        ("place", "{town} · {town} · der Nordstadt · der Altstadt · unserem Hof · der Uckermark"),
        ("time", "Montag · Abend · Sommer · Feiertag · Start · Novembertag · Wind · Andrang"),
        ("since", "gestern · Ostern · drei Jahren · dem Frühjahr · letzter Woche · Mai · 1998 · {number} Wochen"),
        ("when", "heute · morgen · am Samstag · nächste Woche · im Dezember · über die Feiertage · ab sofort"),
        ("hour", "9 · 10.30 · 14 · 17 · 18.45 · 20"),
        ("adjective", "Gute · Schöne · Überraschende · Kleine · Große · Leise"),
        ("kind", "einfache · günstige · nachhaltige · leise · mutige · klimafreundliche · ehrliche · gemeinsame"),
        (
            "do",
            "bauen · planen · reparieren · pflegen · erneuern · fördern · betreiben · prüfen · übernehmen · \
             verkaufen · eröffnen · besuchen",
        ),
        (
            "name",
            "Ayşe · Jonas · Mehmet · Olga · Luca · Ida · Chen · Selin · Käthe · Björn · Małgorzata · Tim · Zeynep · \
             Ruth · Amir · Grit",
        ),
        (
            "person",
            "unsere Kollegin {name} · das Team aus {town} · Bürgermeisterin Groß · der Förderverein · \
             eine Mitarbeiterin · unser Azubi {name} · die Geschäftsführung · Dr. Vögele · \
             die freiwillige Feuerwehr · {name}",
        ),
        (
            "whom",
            "unsere Kollegin {name} · das Team aus {town} · den Förderverein · die Nachbarschaft · {name} · \
             {name} und {name}",
        ),
        (
            "fore",
            "Winter · Garten · Dorf · Stadt · Hafen · Berg · Schul · Nacht · Ernte · Fahrrad · Bücher · Puppen · \
             Obst · Holz · Glas · Wasser · Licht · Wander · Kinder · Jugend · Museums · Bahnhofs · Vereins · Ufer · \
             Sommer · Solar · Wärme · Heimat · Tanz · Kaffee · Kunst · Wald",
        ),
        (
            "aft",
            "werkstatt · küche · bibliothek · führung · wanderung · brücke · ausstellung · messe · musik · wiese · \
             halle · bühne · schule · anlage · straße · börse · gruppe · leitung · runde · sammlung · stube · \
             terrasse · redaktion · feier",
        ),
        (
            "thing",
            "die {fore}{aft} · die {fore}{aft} · die {fore}{aft} · die {fore}- und {fore}{aft} · \
             die {kind} {fore}{aft} · das Freibad · das Wärmenetz · unsere Kita · die Buslinie {number} · \
             das Umspannwerk",
        ),
        (
            "activity",
            "Kochen · Radfahren · Zuhören · Löten · Vorlesen · Gärtnern · Nähen · Programmieren · Wandern · \
             Aufräumen · Singen",
        ),
        ("price", "der Preis · der Beitrag · der Eintritt · der Zuschuss · der Aufwand · die Nachfrage"),
        (
            "rumour",
            "die Fusion mit {town} · eine Übernahme · den Umzug · neue Preise · den Stellenabbau · die Quartalszahlen",
        ),
        (
            "result",
            "das Ergebnis kann sich sehen lassen · die Nachbarn freuen sich mit · \
             es riecht überall nach frischer Farbe · keiner will mehr zurück · die Kosten blieben im Rahmen · \
             das spart {number} Prozent Energie",
        ),
        (
            "reason",
            "Bienen auch bei Regen fliegen · {number} Schrauben gefehlt haben · gute Ideen Zeit brauchen · \
             der Boden im Frühling noch gefriert · alle mitreden dürfen · die Leitungen aus den Fünfzigern stammen · \
             jede Kilowattstunde zählt · {name} so gern erklärt",
        ),
        (
            "but",
            "das Wetter nicht mitspielt · früher alles besser war · kaum jemand daran geglaubt hat · \
             die Anträge länger sind als der Zaun · es {number} Euro mehr kostet",
        ),
        (
            "mention",
            "@stadtaltbach · @hofladen@social.example · @ida.vogel · @radweg_ev · @feuerwehr · @museum.example",
        ),
    ],
    tags: "Altbach · Ehrenamt · Nachhaltigkeit · WirVonHier · Energiewende · GutenMorgen · klimaschutz · Wärmepumpe · \
           KölnSüd · Team2026 · neueStelle · Kommunalwahl · ÖPNV · rabattaktion · Lieblingsort",
    habits: [24, 42, 10, 28],
};

pub(super) const ENGLISH: Grammar = Grammar {
    openings: &["Good morning {town}!", "Quick question:", "At last:", "Hey {mention},", "Fun fact:", "Reminder:"],
    sentences: &[
        "{person} opened {thing} in {place} {when}.",
        "I never knew that {reason}.",
        "{number} people came to see {thing}, and it did not even rain.",
        "we are looking for {number} volunteers to help with {thing}.",
        "thank you {mention} for {thing}, it made our day.",
        "{thing} stays closed {when} because {reason}.",
        "does anybody know why {reason}?",
        "{person} says {thing} will cost {number} percent more.",
        "just finished {activity}, now for {thing}.",
        "so proud of {person} and {thing}!",
        "you cannot run {thing} without {activity}.",
        "I will miss {thing} when we move to {place}.",
        "rumour has it that {rumour}.",
        "there is nothing like {activity} {when}.",
        "{activity} is harder than it looks, says {person}.",
        "{person} quit, and nobody told us about {thing}.",
    ],
    closings: &[
        "See you there!",
        "Please share.",
        "What do you think?",
        "Free entry.",
        "More soon.",
        "lol",
        "Can't wait!!!",
        "Write to hello@harbour.example.",
    ],
    disclosures: &["Ad:", "#ad", "Sponsored.", "Use my code SUNNY{number}.", "Thanks to {mention}:", "Advertisement |"],
    slots: &[
        ("town", "Oldbrook · Galway · São Paulo · Zürich · Leeds · Little Marsh · Port Ellen"),
        ("place", "{town} · {town} · the harbour · the north end · our yard · room {number}"),
        ("when", "today · tonight · on Sunday · this week · after work · in December · before lunch"),
        ("name", "Priya · Tom · Aoife · Kwame · Mei · Sam · Zoë · Dmitri · Fatima · Joe · Ruth · Luis"),
        (
            "person",
            "our team · {name} · {name} · the mayor · my neighbour · Dr. Okafor · an intern · everyone · \
             {name} from {town}",
        ),
        (
            "how",
            "old · new · tiny · noisy · shared · lovely · local · wooden · brilliant · crowded · quiet · mobile · \
             repaired · sunny · secret · floating · oldest",
        ),
        (
            "what",
            "library · bike shed · heat pump · café · mill · garden · night bus · newsletter · workshop · museum · \
             orchard · choir · kitchen · bakery · bridge · market · boat · playground · podcast · lighthouse · \
             stage · roof · radio show · ferry",
        ),
        (
            "thing",
            "the {how} {what} · the {how} {what} · our {what} · my first {what} · line {number} · the budget · \
             the annual report · the {how} {how} {what}",
        ),
        (
            "activity",
            "cycling to work · baking · night shifts · soldering · reading aloud · fundraising · waiting · \
             paperwork · singing · long walks",
        ),
        (
            "reason",
            "bees fly in the rain · the grid hums · trains are late · good ideas take time · \
             {number} screws were missing · coffee is so expensive · {name} keeps smiling",
        ),
        (
            "rumour",
            "the merger is off · a takeover is coming · we are moving · prices go up · there will be layoffs · \
             cake is free",
        ),
        ("mention", "@oldbrook · @harbour@social.example · @priya.codes · @nightbus · @museum.example"),
    ],
    tags: "MondayMotivation · climate · volunteering · OpenDay · NowHiring · Oldbrook · bikelife · EnergyTransition · \
           tech4good · sale",
    habits: [14, 26, 3, 12],
};

/// First parts of German compounds, with their linking letters.
pub(super) const MODIFIERS: &str = "\
    Arbeits · Aufsichtsrats · Ausschreibungs · Bau · Betriebs · Bilanz · Börsen · Brand · Datenschutz · Dienst · \
    Einkaufs · Energie · Entlassungs · Fahrplan · Förder · Gehalts · Gerichts · Geschäfts · Gesundheits · \
    Haushalts · Jahres · Kader · Kinder · Klima · Kosten · Kranken · Kredit · Kunden · Kündigungs · Lager · Liefer · \
    Lohn · Markt · Massen · Mieter · Netz · Notfall · Patienten · Personal · Preis · Projekt · Prüfungs · Quartals · \
    Rabatt · Rücktritts · Schadens · Sicherheits · Sozial · Spenden · Stellen · Steuer · Störungs · Streik · Tarif · \
    Übernahme · Umsatz · Umwelt · Unfall · Verhandlungs · Verlust · Vertrags · Vorstands · Wahl · Werks";

/// Last parts of German compounds.
pub(super) const HEADS: &str = "\
    abbau · abschluss · akte · analyse · angebot · anwalt · auftrag · ausfall · bedarf · bericht · bescheid · \
    beschluss · besprechung · daten · einbruch · entscheidung · entwurf · erhöhung · ergebnis · fehler · forderung · \
    frage · gerücht · gespräch · gutachten · interna · klausel · konflikt · kürzung · lage · leck · leitung · \
    liste · mangel · meldung · nummer · panne · pflicht · plan · planung · problem · prognose · protokoll · quote · \
    rechnung · risiko · runde · schließung · schreiben · sitzung · stand · strategie · summe · termin · unterlagen · \
    urteil · verfahren · verlagerung · vorlage · vorwurf · wechsel · welle · zahlen · ziel";

pub(super) const ADJECTIVES: &str = "\
    vertrauliche · interne · geheime · vorläufige · ungeprüfte · private · laufende · geplante · strittige · \
    günstige · garantierte · klimaneutrale · risikofreie · kostenlose · unbefristete · ärztliche · rechtliche · \
    personelle · öffentliche · gekündigte · fehlerhafte · verspätete · gesperrte · politische · nächtliche · große · \
    überfällige · heimliche";

pub(super) const PLURALS: &str = "\
    Unterlagen · Zahlen · Gespräche · Pläne · Preise · Verträge · Daten · Termine · Listen · Ergebnisse · \
    Verhandlungen · Übernahmen · Kündigungen · Rabatte · Entlassungen · Umsätze · Gewinne · Befunde · Adressen · \
    Vorwürfe · Beschlüsse · Prüfungen · Ausfälle · Störungen · Schulden · Bilanzen · Versprechen · Renditen · \
    Wahlkämpfe · Gehälter · Standorte · Werke · Häuser · Bußgelder · Mängel · Zulagen · Streiks · Fusionen";

pub(super) const ENGLISH_MODIFIERS: &str = "\
    annual · board · budget · carbon · client · contract · court · customer · data · discount · early · emergency · \
    exclusive · free · guaranteed · health · hidden · hiring · hostile · internal · invoice · leaked · legal · \
    market · medical · merger · outage · patent · patient · pension · preliminary · price · private · product · \
    profit · quarterly · rate · regional · revenue · salary · sales · secret · security · share · site · staff · \
    strike · supplier · takeover · tax · trade · union · unpaid · wage · water";

pub(super) const ENGLISH_HEADS: &str = "\
    agreement · analysis · appeal · audit · ban · breach · case · claim · closure · code · complaint · cut · deal · \
    deficit · delay · dispute · draft · estimate · failure · figures · fine · forecast · freeze · guidance · \
    hearing · incident · increase · inquiry · layoff · leak · list · loss · meeting · memo · number · offer · plan · \
    pledge · portfolio · promise · proposal · record · report · request · review · risk · roadmap · rumour · \
    schedule · settlement · share · shortage · statement · strategy · target · talks · transfer · update · vote · \
    warning";

pub(super) const CODE_WORDS: &str = "\
    Projekt · Vorhaben · Operation · Project · Codename · Programm · Initiative";

pub(super) const CODE_NAMES: &str = "\
    Adler · Bernstein · Chamäleon · Delfin · Eisvogel · Falke · Granit · Habicht · Iltis · Jade · Kranich · Lotus · \
    Milan · Nordlicht · Opal · Pinguin · Quarz · Rubin · Smaragd · Topas · Uhu · Vulkan · Wisent · Zander · \
    Bluebird · Cobalt · Driftwood · Ember · Foxglove · Harvest · Juniper · Lantern · Monsoon · Osprey · Pebble · \
    Ridge · Sundial · Thistle · Willow · Zephyr";

/// What a team writes when a plain term seems not enough; each with every word of the list.
pub(super) const PATTERN_SHAPES: &[&str] = &[
    r"\b{word}\b",
    r"{word}(s|e|en|es)?",
    r"(?i)\b{word}\w*",
    r"#{word}\w*",
    r"\w+{word}\b",
    r"(neue|geplante|new|planned) {word}",
    r"{word}.{0,20}(heute|morgen|today|tomorrow)",
    r"\d+ ?(%|Prozent|percent) {word}",
    r"(nur|only) .{0,10}{word}",
    r"{word} (ab|from|um) \d{1,3}([.,]\d{2})? ?(€|Euro|EUR)",
];

pub(super) const PATTERN_WORDS: &str = "\
    Rabatt · Gewinn · Umsatz · Fusion · Übernahme · Kündigung · Entlassung · Streik · Preisgarantie · Gutschein · \
    Quartal · Prognose · Patient · Diagnose · Passwort · Bewerbung · Gehalt · Tarif · Störung · Ausfall · Unfall · \
    Klage · Gericht · Wahl · Partei · Spende · Rendite · Aktie · Dividende · Vorstand · discount · merger · \
    takeover · layoff · lawsuit · profit · revenue · password · salary · strike · guarantee · giveaway · voucher · \
    forecast · dividend · outage · recall · patient · diagnosis · election · shareholder · insider · refund · \
    sponsor · affiliate · miracle · cure · bonus · pension · budget";

/// Patterns without a single fixed word: no literal search can sort posts out for them.
pub(super) const BARE_PATTERNS: &[&str] = &[
    r"\b[A-ZÄÖÜ]{4,}\b",
    r"\b[A-Z]{2,3}-\d{4,6}\b",
    r"[!?]{3,}",
    r"\b\d{1,2}\.\d{1,2}\.\d{4}\b",
    r"(\d{1,3}\.)+\d{3}",
    r"\b\d{4} ?\d{4} ?\d{4}\b",
    r"[A-ZÄÖÜ][a-zäöüß]+ (GmbH|AG|Inc|Ltd)",
    r"[\w.]+@[\w.]+",
];
