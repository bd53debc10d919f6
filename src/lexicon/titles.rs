//! Titles, ranks and roles of persons, and the verbs that only persons and bodies that speak take.

use super::Words;

/// Forms of address; lower case, without their stop.
static HONORIFICS: Words = Words::new(
    "
mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness sheikh shaikh imam ayatollah mullah maulana rabbi
pope cardinal archbishop bishop rev reverend pastor hon herr frau monsieur madame señor señora gen gen maj col lt capt
sgt cpl adm cmdr brig sen rep gov pres messrs mme mlle det insp supt judge justice senator congressman congresswoman
rep cllr councillor councilman councilwoman sergeant corporal lieutenant colonel admiral brigadier captain king queen prince
princess emperor sultan emir detective saint fr
",
);

/// Words that say what a person does; lower case, in the singular.
static ROLES: Words = Words::new(
    "
activist actor actress adjutant administrator admiral adviser advisor advocate agent ambassador analyst anchor
anthropologist apprentice archaeologist archbishop architect artist assistant associate astronaut astronomer athlete
attorney author auditor banker barrister bassist biographer biologist bishop blogger boss boxer boyfriend broadcaster
broker brother businessman businesswoman campaigner candidate captain cardinal cartoonist ceo cfo chair chairman
chairperson chairwoman chancellor cheerleader chef chemist chief cio ciso clerk climatologist cmo coach co-author
co-chair co-director co-editor co-founder co-owner co-president co-writer coauthor cofounder colleague collector
colonel columnist comedian commander commentator commissioner commodore communications composer conductor congressman
congresswoman conservationist constable consul consultant contractor controller coo coordinator correspondent
cosplayer councillor councilman councilwoman councilor counsel counselor creator cricketer critic cryptographer cso cto
curator cyclist dancer daughter dean defendant defender delegate deputy designer detective developer diplomat director
dissident doctor driver drummer economist editor editor-in-chief educator engineer entrepreneur envoy epidemiologist
evangelist ex-president executive expert explorer farmer father fellow filmmaker fiancé fiancée firefighter forward
founder fugitive geologist geneticist girlfriend goalkeeper golfer governor graduate guitarist hacker head
headmaster healthcare historian host husband illustrator inspector instructor interpreter inventor investigator
investor janitor journalist judge justice keeper king laureate lawmaker lawyer leader lecturer legend legislator
liaison librarian lieutenant linguist lobbyist magistrate magnate maintainer major manager marshal mathematician mayor
member meteorologist midfielder minister mogul mother mp mep msp musician nationalist naturalist neuroscientist
newcomer novelist nurse officer official ombudsman operator organiser organizer owner painter partner pastor
pathologist patriarch pensioner philanthropist philosopher photographer physician physicist pianist pilot pitcher
playwright poet politician pope predecessor premier presenter president priest primate prince princess principal
producer professor programmer prosecutor psychiatrist psychologist publicist publisher quarterback queen rapper
rector referee registrar reporter representative researcher resident rival runner salesman scholar scientist
screenwriter sculptor secretary secretary-general senator sergeant sheriff singer sister skipper socialite
sociologist soldier solicitor songwriter speaker specialist spokesman spokesperson spokeswoman star statistician
strategist striker student sultan superintendent superstar supervisor surgeon survivor suspect svp swimmer teacher
technician technologist teenager tennis theologian trader trainer translator treasurer trustee tutor tycoon undersecretary
veteran vice-chairman vice-president vicar victim victims violinist vlogger vocalist volunteer vp whistleblower widow
widower wife winger winner witness wrestler writer youtuber zoologist cofounders leaker cyclist anarchist dictator
strongman warlord gunman shooter attacker killer murderer terrorist oligarch billionaire millionaire hero heroine
nominee incumbent challenger opponent frontman bassist keyboardist teammate classmate roommate neighbour neighbor uncle
aunt nephew niece cousin son grandson granddaughter grandfather grandmother stepfather stepmother
",
);

/// What a person does or is, as it stands before or behind a name in lower case alone: with a capital these words are
/// parts of other names ("Tomb Hunter").
static OCCUPATIONS: Words = Words::new(
    "
accountant acupuncturist adventurer agronomist alderman arborist archivist assemblyman assemblywoman astrologer
astrophysicist bartender batsman beekeeper biochemist bodyguard botanist bowler businessperson butcher butler caretaker
carpenter catcher caterer center centre choreographer churchgoer cinematographer cleric climber co-chairman co-host
co-leader co-pilot comic commandant concertmaster confidant cook cop cornerback courier couturier craftsman
criminologist crooner custodian deckhand defenceman defenseman democrat demographer dentist dermatologist dietician
dietitian dramatist dressmaker ecologist electrician emcee engraver entertainer entomologist essayist ethicist
ethnographer ethnologist ex-boyfriend ex-girlfriend ex-husband ex-wife exile financier fisherman footballer foreman
forester freelancer freshman fullback gallerist gamer gardener geographer geophysicist goaltender grower guerrilla guru
gymnast gynaecologist gynecologist hairdresser halfback handyman harpist heir heiress herder hiker homeowner
horticulturist housewife humorist hunter hydrologist immigrant immunologist impresario infielder informant intern
ironworker jeweler jeweller jihadist jockey joiner juror jurist laborer labourer landlady landowner landscaper layman
lifeguard linebacker lineman logistician loyalist machinist maestro magician masseur mechanic mediator medic mentor
metallurgist microbiologist militant moderator monk mountaineer nanny negotiator neurologist neurosurgeon newscaster
newsreader nun nutritionist obstetrician oceanographer oncologist ophthalmologist organist ornithologist orthodontist
osteopath outfielder paediatrician palaeontologist paleontologist paramedic parishioner parliamentarian partisan
passenger passer-by patron peasant pediatrician perpetrator pharmacist philologist pioneer planner player plumber
plaintiff podcaster policeman policewoman pollster polymath postman potter preacher prefect prelate prisoner prodigy
promoter proprietor protester protestor protégé protégée provost psychic psychoanalyst psychologist punter racer
radiologist realtor rebel refugee relative republican restaurateur retiree rheumatologist rusher saxophonist scout
seamstress seismologist settler shepherd shopkeeper signatory skater skier smuggler snowboarder softballer soloist
soprano sprinter spouse spy stalwart statesman stockbroker stylist submariner substitute surfer surveyor swindler tailor
tenant tenor therapist toddler toxicologist traveler traveller trumpeter undertaker urologist valedictorian vet
veterinarian viceroy virologist virtuoso visitor volcanologist waiter waitress warden watchmaker weaver weightlifter
welder woodworker worker workman youngster zookeeper
",
);

/// Words that may stand in a title beside a role; lower case.
static MODIFIERS: Words = Words::new(
    "
acting affairs american assistant associate business campaign central chief co communications company corporate country
cyber cybersecurity cyberspace defence defense department deputy digital district economic education energy
environment executive ex external federal field finance financial first foreign former general global government group
head health high home house human incident information infosec intelligence interim interior internal international
investigative it joint junior justice labor labour late lead leading legal longtime majority malware managing marketing
media medical military minister minority ministry national network new newly news old operating operations opposition
party permanent police policy political presidential press prime principal privacy product program programme project
public regional renowned research resident response retired rights risk royal rural science security select senior
shadow software special staff state supervisory supreme technical technology then threat top trade transport treasury
vice virus vulnerability web white world young
",
);

/// Verbs of speech; lower case.
static SPEECH: Words = Words::new(
    "
said says say told tells tell added adds argued argues asked asks claimed claims commented comments concluded
concludes confirmed confirms continued continues explained explains insisted insists noted notes observed observes
pointed quipped recalled recalls remarked remarks replied replies stated states stressed stresses suggested suggests
tweeted tweets warned warns wrote writes believes believed thinks thought admitted admits acknowledged acknowledges
declared declares described describes emphasised emphasized emphasises emphasizes estimated estimates predicted
predicts joked jokes lamented laments reckoned reckons answered answers responded responds conceded concedes denied
denies testified testifies tweeting saying telling joked complained complains urged urges announced announces agreed
agrees speculated speculates hinted hints promised promises vowed vows posted reported
reports revealed reveals cautioned cautions boasted boasts confessed contended contends countered counters echoed
elaborated exclaimed implied mused muses opined opines protested reasoned reassured reiterated reiterates recounted
recounts retorted surmised asserted asserts alleged alleges advised advises clarified clarifies assured assures
mentioned mentions proclaimed reflected reflects wondered wonders quips theorised theorized
",
);

/// What only humans do or undergo, as the first word behind a name; lower case.
static HUMAN: Words = Words::new(
    "
died dies resigned resigns married testified pleaded graduated retired smiled laughed wept cried sat stood walked born
tweeted joked felt feels thinks thought believes loves loved lives lived grew shrugged nodded sighed recalled recalls
remembers remembered laughs smiles knows knew wants wanted hopes hoped plays played scored wore wears stars starred
himself herself apologised apologized apologises apologizes starred studied sang sings danced ate drank slept woke
grinned chuckled whispered teaches taught admires adores hates hated thanked retires co-wrote co-authored authored
penned drowned
",
);

/// What is done to humans alone, behind "was"; lower case.
static FATES: Words = Words::new(
    "
born arrested sentenced elected appointed married jailed killed shot raised buried charged convicted indicted acquitted
extradited imprisoned knighted crowned executed murdered stabbed kidnapped abducted assassinated educated deported
diagnosed nominated hospitalised hospitalized paroled beheaded pronounced sworn
",
);

/// Nouns behind a possessive that only humans have; lower case.
static KIN: Words = Words::new(
    "
wife husband son daughter father mother brother sister family lawyer lawyers attorney death life career widow parents
children uncle aunt cousin girlfriend boyfriend home childhood birthday hand hands face eyes body mind lawyers
resignation predecessor successor book novel speech tweet tweets autobiography
",
);

/// Whether `word`, in any case and without its stop, is a form of address.
pub fn is_honorific(word: &str) -> bool {
    HONORIFICS.contains(&word.to_lowercase())
}

/// Whether `word`, in any case, says what a person does; a plural counts too ("researchers A and B").
pub fn is_role(word: &str) -> bool {
    let word = word.to_lowercase();
    ROLES.contains(&word) || word.strip_suffix('s').is_some_and(|singular| ROLES.contains(singular))
}

/// Whether `word`, beside a name, says what a person does or is: a role in any case, or an occupation in lower case.
pub fn is_calling(word: &str) -> bool {
    is_role(word) || OCCUPATIONS.contains(word) || word.strip_suffix('s').is_some_and(|one| OCCUPATIONS.contains(one))
}

/// Whether `word`, before a name, has the ending of an occupation: "rigger", "cellist", "oysterman".
pub fn is_like_a_calling(word: &str) -> bool {
    let ends =
        ["ist", "ian", "man", "woman", "eer", "yer", "ier", "ler", "ner", "ter", "ger", "ker", "per", "tor", "sor"];
    word.len() > 5 && word.bytes().all(|byte| byte.is_ascii_lowercase()) && ends.iter().any(|end| word.ends_with(end))
}

/// Whether `word`, in any case, may stand in a title beside a role.
pub fn is_modifier(word: &str) -> bool {
    MODIFIERS.contains(&word.to_lowercase())
}

/// Whether `word`, in any case, is a verb of speech.
pub fn is_speech(word: &str) -> bool {
    SPEECH.contains(&word.to_lowercase())
}

/// Whether `word`, behind a name, is what only humans do or undergo.
pub fn is_human_verb(word: &str) -> bool {
    HUMAN.contains(&word.to_lowercase())
}

/// Whether `word`, behind a name and "was", is what is done to humans alone.
pub fn is_human_fate(word: &str) -> bool {
    FATES.contains(&word.to_lowercase())
}

/// Whether `word`, behind a name with a possessive, is what only humans have.
pub fn is_kin(word: &str) -> bool {
    KIN.contains(&word.to_lowercase())
}

/// Whether `word` is an office or a rank in capitals, or another acronym that speaks and is no body.
pub fn is_post(word: &str) -> bool {
    static POSTS: Words =
        Words::new("ACP AG DA DCP DJ DM FM GP IQ KC MC MEC MEP MP MPs MSM MSP OK OP PM POTUS QC RSVP SVP TD VP");
    POSTS.contains(word)
}

/// Whether `word` is a noun for a human, in the singular: "a woman named X".
pub fn is_human(word: &str) -> bool {
    static NOUNS: Words = Words::new(
        "man woman boy girl person someone somebody teenager toddler baby friend stranger individual gentleman lady guy \
         pensioner student",
    );
    NOUNS.contains(word) || is_calling(word) && !word.ends_with('s')
}

/// Whether `word` is the term of office of the person before it, or those who serve it: "the Holloway administration".
pub fn is_term(word: &str) -> bool {
    matches!(word, "administration" | "presidency" | "premiership")
}
