//! Words that are written with a capital for their place or their rank and are no part of a body's name.

use super::Words;

/// Words of the language that begin sentences and headlines; lower case.
static FUNCTION: Words = Words::new(
    "
a about above according across actually additionally after again against ago all almost along already also although
always amid among an and another any anyone are around as aside at away back based be because been before behind
being below besides between beyond both but by can cannot could dear despite did do does done down due during each
earlier either else even ever every everyone except few finally first following for former formerly from further
furthermore given had has have having he hence her here hers herself high him himself his how however i if in indeed
initially inside instead into is it its itself just last late later latest lately least less let like likewise likely
local many maybe me meanwhile might mine more moreover most mostly much must my named near nearly neither never
nevertheless next no nobody none nonetheless nor not nothing now of off often on once one only onto or other others
our ours out outside over overall own per perhaps please previously recent recently regarding same second see seen
several shall she should similarly since so some someone something sometimes soon still such than thanks that the
their them themselves then there therefore these they third this those though three through throughout thus to today
together tomorrow tonight too toward towards two under unfortunately unless unlike until up upon us use used using
usually via was watch we well were what whatever when whenever where whereas wherever whether which while who whoever
whole whom whose why will with within without would yes yesterday yet you your yours
",
);

/// Whether `word`, in any case, is a word of the language that no name begins with.
pub fn is_function(word: &str) -> bool {
    !matches!(word, "US" | "IT" | "WHO") && FUNCTION.contains(&word.to_lowercase())
}

/// Whether the token is the end of a possessive: the `’s` of "Norway’s".
pub fn is_possessive(token: &str) -> bool {
    matches!(token, "'s" | "’s" | "ʼs" | "‘s" | "'S" | "’S")
}

/// Whether the token is a mark that sets a name off: a quote, a bracket of a link, one of Markdown's.
pub fn is_quote(token: &str) -> bool {
    matches!(token, "\"" | "“" | "”" | "'" | "‘" | "’" | "*" | "_" | "`" | "[" | "]")
}

/// Titles and ranks before a person's name; lower case.
static TITLES: Words = Words::new(
    "
admiral ambassador analyst archbishop attorney baron baroness bishop brigadier captain cardinal ceo cfo chairman
chairperson chairwoman chancellor chief cio ciso cofounder colonel commander commissioner congressman congresswoman
constable councillor councilman councilwoman counsel cto deputy detective director dr editor engineer founder general
governor inspector judge justice king lady lawyer leader lieutenant lord madam major manager mayor minister miss mr
mrs ms mx officer pope premier president prime prince princess principal professor prof prosecutor queen rabbi rep
representative researcher rev reverend secretary sen senator sergeant sheikh sheriff sir sister spokesman
spokesperson spokeswoman sultan superintendent treasurer undersecretary vice
",
);

/// Whether `word`, in any case, is a title or a rank.
pub fn is_title(word: &str) -> bool {
    TITLES.contains(&word.to_lowercase())
}

/// Days and months, as written.
static CALENDAR: Words = Words::new(
    "
Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
October November December Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
Christmas Easter Ramadan Thanksgiving Halloween Hanukkah Passover Diwali Eid Spring Summer Autumn Winter
",
);

/// Whether `word` is a day, a month or a season.
pub fn is_calendar(word: &str) -> bool {
    CALENDAR.contains(word)
}
