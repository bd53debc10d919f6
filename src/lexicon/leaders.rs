//! Heads of state and government and other persons so public that news names them by their surname alone.

use super::Words;

/// Surnames, as written; common knowledge, and only those that are little else.
static LEADERS: Words = Words::new(
    "
Abbas Adenauer Ahmadinejad Albanese Ardern Assad Assange Atatürk Bachelet Bashir Berlusconi Bezos Biden Bolsonaro
Brezhnev Cameron Chirac Clinton Corbyn Draghi Duterte Eisenhower Erdogan Erdoğan Farage Fauci Fujimori Gaddafi Gandhi
Gorbachev Guterres Hollande Hussein Imamoglu Jinping Juncker Kagame Karzai Kennedy Khamenei Khomeini Khrushchev
Kirchner Kissinger Kohl Lukashenko Macron Maduro Mandela Mattarella Medvedev Meloni Merkel Merz Milei Mitterrand Modi
Morales Morsi Mubarak Mugabe Museveni Musk Mussolini Navalny Netanyahu Nixon Obama Orban Orbán Pelosi Petraeus
Pinochet Poroshenko Putin Raisi Rajoy Reagan Renzi Roosevelt Rouhani Rousseff Sanchez Sánchez Sarkozy Scholz
Schröder Sheinbaum Shoigu Sisi Snowden Stalin Starmer Stoltenberg Sunak Thatcher Tito Trudeau Trump Truss Tsipras Tusk
Varoufakis Yanukovych Yeltsin Zapatero Zelensky Zelenskyy Zuckerberg Zuma
",
);

/// Whether `word`, as written, is the surname of so public a person.
pub fn is_leader(word: &str) -> bool {
    LEADERS.contains(word)
}
