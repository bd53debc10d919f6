//! The months in the languages of newspapers, for the dates at the head of their pages.

/// The names of each month, full and short, in small letters and without full stops.
#[rustfmt::skip]
pub static MONTH_NAMES: [&[&str]; 12] = [
    &["january", "jan", "januar", "jänner", "jän", "janvier", "janv", "enero", "ene", "gennaio", "gen", "janeiro", "januari", "tammikuuta", "tammikuu", "stycznia", "sty", "январь", "января", "янв", "ocak", "oca", "ledna", "leden", "január", "januára", "ianuarie", "січня", "siječnja", "januára", "يناير", "ιανουαρίου", "ιαν", "janar"],
    &["february", "feb", "februar", "feber", "février", "févr", "fév", "fevrier", "febrero", "febbraio", "feb", "fevereiro", "fev", "februari", "helmikuuta", "helmikuu", "lutego", "lut", "февраль", "февраля", "фев", "şubat", "şub", "února", "únor", "február", "februára", "februarie", "лютого", "veljače", "فبراير", "φεβρουαρίου", "φεβ"],
    &["march", "mar", "märz", "mär", "mrz", "mars", "marzo", "março", "maart", "mrt", "maaliskuuta", "maaliskuu", "marca", "март", "марта", "мар", "mart", "března", "březen", "március", "martie", "березня", "ožujka", "مارس", "μαρτίου", "μαρ", "marts"],
    &["april", "apr", "avril", "avr", "abril", "abr", "aprile", "huhtikuuta", "huhtikuu", "kwietnia", "kwi", "апрель", "апреля", "апр", "nisan", "nis", "dubna", "duben", "április", "apríla", "aprilie", "квітня", "travnja", "أبريل", "απριλίου", "απρ"],
    &["may", "mai", "mayo", "maggio", "mag", "maio", "mei", "maj", "toukokuuta", "toukokuu", "maja", "май", "мая", "mayıs", "května", "květen", "május", "mája", "травня", "svibnja", "مايو", "μαΐου", "μαϊ"],
    &["june", "jun", "juni", "juin", "junio", "giugno", "giu", "junho", "kesäkuuta", "kesäkuu", "czerwca", "cze", "июнь", "июня", "июн", "haziran", "haz", "června", "červen", "június", "júna", "iunie", "червня", "lipnja", "يونيو", "ιουνίου", "ιουν"],
    &["july", "jul", "juli", "juillet", "juil", "julio", "luglio", "lug", "julho", "heinäkuuta", "heinäkuu", "lipca", "lip", "июль", "июля", "июл", "temmuz", "tem", "července", "červenec", "július", "júla", "iulie", "липня", "srpnja", "يوليو", "ιουλίου", "ιουλ"],
    &["august", "aug", "août", "aout", "agosto", "ago", "ago", "augustus", "augusti", "elokuuta", "elokuu", "sierpnia", "sie", "август", "августа", "авг", "ağustos", "ağu", "srpna", "srpen", "augusztus", "augusta", "серпня", "kolovoza", "أغسطس", "αυγούστου", "αυγ"],
    &["september", "sept", "sep", "septembre", "septiembre", "setiembre", "settembre", "set", "setembro", "syyskuuta", "syyskuu", "września", "wrz", "сентябрь", "сентября", "сен", "eylül", "eyl", "září", "szeptember", "septembra", "septembrie", "вересня", "rujna", "سبتمبر", "σεπτεμβρίου", "σεπ"],
    &["october", "oct", "oktober", "okt", "octobre", "octubre", "ottobre", "ott", "outubro", "out", "lokakuuta", "lokakuu", "października", "paź", "октябрь", "октября", "окт", "ekim", "eki", "října", "říjen", "október", "októbra", "octombrie", "жовтня", "listopada", "أكتوبر", "οκτωβρίου", "οκτ"],
    &["november", "nov", "novembre", "noviembre", "novembro", "marraskuuta", "marraskuu", "ноябрь", "ноября", "ноя", "kasım", "kas", "november", "novembra", "noiembrie", "листопада", "studenoga", "نوفمبر", "νοεμβρίου", "νοε"],
    &["december", "dec", "dezember", "dez", "décembre", "déc", "decembre", "diciembre", "dic", "dicembre", "dezembro", "desember", "des", "joulukuuta", "joulukuu", "grudnia", "gru", "декабрь", "декабря", "дек", "aralık", "ara", "prosince", "prosinec", "decembra", "decembrie", "грудня", "prosinca", "ديسمبر", "δεκεμβρίου", "δεκ"],
];

/// Words beside the date of an article's publication, in small letters.
#[rustfmt::skip]
pub static PUBLISHED_WORDS: &[&str] = &[
    "published", "posted", "publication", "date", "veröffentlicht", "erschienen", "erstellt", "publié", "publiée", "publie", "publicado", "publicada", "fecha", "pubblicato", "pubblicata", "data", "gepubliceerd", "geplaatst", "publicerad", "publicerat", "publisert", "publiceret", "julkaistu", "opublikowano", "dodano", "опубликовано", "yayınlanma", "giriş", "datum", "vom", "created", "written", "first", "入力", "입력", "公開",
];

/// Words beside the date of an article's last change, in small letters.
#[rustfmt::skip]
pub static MODIFIED_WORDS: &[&str] = &[
    "updated", "modified", "update", "aktualisiert", "aktualisierung", "geändert", "stand", "actualisé", "modifié", "jour", "mis", "mise", "actualizado", "actualizada", "actualización", "aggiornato", "aggiornamento", "atualizado", "atualizada", "bijgewerkt", "uppdaterad", "uppdaterat", "oppdatert", "opdateret", "päivitetty", "aktualizacja", "обновлено", "güncelleme", "güncellenme", "修改", "수정", "更新",
];
