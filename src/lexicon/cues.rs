//! Words around a name that show it to be a body's, or something else's.

use super::Words;

/// What bodies are called; lower case, singular and plural.
static SORTS: Words = Words::new(
    "
advertiser affiliate agency airline airlines association auditor automaker bakery bank banks bookmaker brand
brewer brewery broadcaster broker brokerage builder carmaker carrier carriers casino chain chains charities charity chipmaker club
coalition college companies company conglomerate consortium consultancies consultancy contractor contractors cooperative
corporation crowdfunder daily dealer dealership developer developers distributor drugmaker employer exchange exporter
faction federation firm firms foundation fund giant giants grocer hospital hotelier housebuilder importer institute institution
insurer insurers integrator lab laboratory label landlord lender lenders maker makers manufacturer manufacturers marketplace
militia miner miners multinational museum newspaper newspapers ngo nonprofit orchestra operator operators organisation organisations
organization organizations outfit outlet party pharmacy powerhouse processor producer producers provider providers
publication publisher publishers pharma refiner registrar registry regulator reseller retailer retailers school
shipbuilder shipper startup startups steelmaker studio subsidiary supermarket supermarkets supplier suppliers tabloid telco
thinktank tech trader union unions university utility vendor vendors watchdog wholesaler
",
);

/// Whether `word`, in any case, is what bodies are called.
pub fn is_sort(word: &str) -> bool {
    SORTS.contains(&word.to_lowercase())
}

/// What makes a name before it a place's: "the Caldmoor valley"; lower case.
static PLACE_NOUNS: Words = Words::new(
    "
airport area avenue basin bay beach borough bridge canal city coast community county district estuary farm forest
harbor harbour highway hill hills hotel island islands junction lake line mine motorway mountain mountains neighborhood
neighbourhood park peninsula plain plant port prison province reservoir region river road route site square station
street suburb terminal town township tunnel valley village
",
);

/// Whether `word` makes a name before it a place's.
pub fn is_place_noun(word: &str) -> bool {
    PLACE_NOUNS.contains(word)
}

/// What one body is to another: "X, its largest customer"; lower case.
static RELATIONS: Words = Words::new(
    "
affiliate affiliates arm buyer client competitor competitors contractor creditor customer customers distributor insurer
landlord lender maker manufacturer operator owner owners parent partner predecessor publisher rival rivals sponsor
subsidiaries subsidiary successor supplier suppliers unit vendor
",
);

/// Whether `word` is what one body is to another.
pub fn is_relation(word: &str) -> bool {
    RELATIONS.contains(word)
}

/// What stands before "group" when a group is no gang; lower case.
static CIVIL: Words = Words::new(
    "
action activist advocacy aid airline animal banking business campaign charity church civil community conservation
consumer drinks energy engineering environmental faith farming fashion food heritage hotel human industry insurance
liberties lobby lobbying localist luxury media migrant mining news opposition outsourcing patient political pressure
privacy property publishing refugee religious rescue research residents retail rights shipping student telecom tenants
trade travel umbrella victims' watchdog welfare wildlife women's
",
);

/// Whether a group that `word` describes is a body and no gang.
pub fn is_civil(word: &str) -> bool {
    CIVIL.contains(&word.to_lowercase())
}

/// People and things that only bodies have, as they stand behind their names: "Acme spokesperson"; lower case.
static STAFF: Words = Words::new(
    "
analyst analysts board boss ceo cfo chairman chairperson chairwoman chief ciso cofounder coo cto customer customers
employee employees engineer engineers exec execs executive executives founder headquarters investors
lawyers manager managers officials president rep representative representatives researcher researchers scientist
scientists shareholder shareholders shares spokesman spokesperson spokespeople spokeswoman staff staffer staffers
stock stores subsidiaries subsidiary workers
",
);

/// Whether `word`, in any case, is what only bodies have.
pub fn is_staff(word: &str) -> bool {
    STAFF.contains(&word.to_lowercase())
}

/// Who works at a body: "researchers at Acme"; lower case.
static WORKERS: Words = Words::new(
    "
accountants administrators analyst analysts architect attorney attorneys author bankers brokers chief consultant
consultants director doctors economist economists editor employee employees engineer engineers evangelist executive executives expert experts fellow head intelligence investigator
investigators lawyer lawyers lecturer nurses manager official officials officer professor research researcher researchers
scientist scientists security specialist specialists spokesman spokesperson spokeswoman staff strategist strategists student surgeons team
teams traders technologist threat vp worker workers
",
);

/// Whether `word`, in any case, is who works at a body.
pub fn is_worker(word: &str) -> bool {
    WORKERS.contains(&word.to_lowercase())
}

/// Offices that a person holds "of" a body: "CEO of Acme"; lower case.
static OFFICES: Words = Words::new(
    "
arm boss ceo cfo chair chairman chairperson chairwoman chief ciso cofounder coo cto customers division employee employees
executive executives founder founders headquarters officer owner president shareholders shares spokesman spokesperson
spokeswoman subsidiary unit
",
);

/// Whether `word`, in any case, is an office held "of" a body, or a part of one.
pub fn is_office(word: &str) -> bool {
    OFFICES.contains(&word.to_lowercase())
}

/// What bodies have, behind a possessive: "Acme's servers"; lower case.
static ASSETS: Words = Words::new(
    "
advisory app apps blog board business cloud clients computer computers corporate customer customers database data
disclosure earnings email employees executives founder headquarters infrastructure internal investigation investors
legal lawyers marketing network networks newsletter office offices official online operations own parent platform policy
portal post privacy product products report researchers revenue sales security server servers service services
shareholders shares site software spokesperson spokesman spokeswoman staff stock stores subscribers subsidiary
supply system systems team technology terms user users valuation warehouse website workers
",
);

/// Whether `word` is what bodies have.
pub fn is_asset(word: &str) -> bool {
    ASSETS.contains(word)
}

/// What bodies do and persons rarely; lower case.
static DEEDS: Words = Words::new(
    "
acquired acquires bought buys deployed discontinued disclosed fixed hired issued issues laid launched launches manufactures
merged operates owns partnered patched patches patented recalled recalls released releases rolled sells shipped ships sued sues
unveiled unveils updated
",
);

/// Whether `word` is what bodies do and persons rarely.
pub fn is_deed(word: &str) -> bool {
    DEEDS.contains(word)
}

/// What a name before or behind it is a piece of software, a weakness or a campaign and no body; lower case.
static WARES: Words = Words::new(
    "
adware algorithm api attack attacks backdoor backdoors beacon botnet bootkit bot bug campaign certificate client
code command config downloader dropper encryption exploit exploits extension family file files format framework function
implant infection infections installer kit language library loader malware method module operating payload payloads
plugin plug-in protocol ransomware rat rootkit sample samples script server spyware stealer strain string tool
toolkit tools trojan trojans variant variants version versions virus vulnerability vulnerabilities webshell wiper
worm
",
);

/// Whether `word`, in any case, makes its neighbour a piece of software or the like.
pub fn is_ware(word: &str) -> bool {
    WARES.contains(&word.to_lowercase())
}

/// Acronyms of techniques, units and the like, and coins, which are no bodies.
static TECHNICAL: Words = Words::new(
    "
2FA 3DES ACL AD AES AI AKA AM AML AMSI API APK APT ARM ASCII ASLR ASP ATM ATT&CK AV AWS BAT BC BCC BEC BIOS BTC BYOD
C&C C2 CA CAPTCHA CC CCTV CD CDN CEO CFO CIO CISO CLI CLR CMD CMS CNA COM COO COVID CPU CRC CRM CSO CSP CSS CSV CTA CTI
CTO CVE CVSS CWE DB DDOS DDoS DEP DES DGA DHCP DKIM DLL DLP DM DMARC DMZ DNA DNS DOC DOM DOS DVD ECC EDR ELF EMEA ERP
ETA EU EULA EXE FAQ FTP FUD FYI GB GDPR GHz GIF GMT GPO GPS GPU GUI HDD HIPAA HR HTML HTTP HTTPS HVNC IAM ICMP ICS ID
IDE IDS IE IIS IM IMAP IOC IOCs IP IPS IPv4 IPv6 ISO ISP IT IV JPEG JPG JS JSON KB LAN LDAP LNK LOL LSASS MAC MB MBR
MD5 MFA MITM MPEG MQTT MS MSI NAS NAT NET NFC NFT NT NTFS NTLM OAuth OCR OEM OK OLE ONLY OS OSINT OTP OU OWA P2P PC PCI
PDB PDF PE PGP PHP PII PIN PID PLC PM PNG POC POP3 POS PPT PR PS PUA QA QR RAM RAR RAT RC4 RCE RDP REST RFC ROM RPC RSA
RSS RTF SaaS MaaS RaaS PaaS IaaS PhaaS SAM SCADA SDK SEO SHA SHA1 SHA256 SIEM SIM SMB SMS SMTP SOC SOCKS SQL SSD SSH SSL SSO SUV SVG TCP TDS TLD
TLS TOR TTP TTPs TV TXT UAC UAE UDP UEFI UI UK UN UNC URI URL URLs US USA USB USD USSD UTC UTF VBA VBS VM VNC VPN VPS VR
VT WAF WAN WMI WP WWW XLS XML XOR XSS YARA ZIP Bitcoin Bitcoins Ethereum Monero Litecoin Dogecoin Zcash
",
);

/// Whether `word` is an acronym of something technical or of all sorts of things.
pub fn is_technical(word: &str) -> bool {
    TECHNICAL.contains(word)
}

/// Words of sport; where many stand, countries are teams. Lower case.
static SPORT: Words = Words::new(
    "
batsman batsmen bowler championship championships coach cricket defender equaliser equalizer fielder fixture football
footballer goal goalkeeper goals goalless halftime half-time handball hockey inning innings kickoff league match matches
midfielder midfield offside olympics opener overs penalty pitch playoff playoffs qualifier quarterback quarterfinal
referee rugby runs scored scorer season semifinal semifinals shootout soccer squad striker substituted team teammate
teammates teams tennis touchdown tournament try tries umpire victory volleyball wicket wickets win winger wins
",
);

/// Whether `word`, in any case, is a word of sport.
pub fn is_sport(word: &str) -> bool {
    SPORT.contains(&word.to_lowercase())
}

/// What teams do to each other; lower case.
static PLAYS: Words = Words::new(
    "
beat beaten beating beats defeated defeating defeats draw drew edged eliminated equalised equalized face faced faces
hosted lost loses play played playing plays scored substituted thrashed tied trail trailed win winning wins won
",
);

/// Whether `word` is what a team does.
pub fn is_play(word: &str) -> bool {
    PLAYS.contains(word)
}
