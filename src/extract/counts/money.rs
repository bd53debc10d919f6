//! An amount of money, by its sign, letters or name: $4.4 million, 10 bitcoins.

use super::grammar::{Form, found};
use crate::mention::Strength;
use crate::rule::{Find, Rule};

/// An amount of money, by its sign, letters or name: $4.4 million, 10 bitcoins.
pub(super) static RULE: Rule = Rule {
    id: "count.money",
    about: "An amount of money, by its sign, letters or name: $4.4 million, 10 bitcoins.",
    strength: Strength::Certain,
    find: Find::Scan(|scene| found(scene, Form::Money)),
    examples: r"
        | It paid [[$4.4 million = 4400000 USD]] to the gang.
        | The fine was [[about €20m = approx 20000000 EUR]], then [[RM8.45mil = 8450000 MYR]].
        | They asked for [[six bitcoins = 6 BTC]].
        | A Danish court fined it [[1.5 million kroner = 1500000 DKK]], then [[$50 Canadian = 50 CAD]].
        | It lost [[$5 m = 5000000 USD]] and made [[A $5 million = 5000000 AUD]] in Perth.
        | Lunch costs [[eleven dollars and thirty cents = 11.3 USD]] or [[60 sen = 60 sen]].
        | The lender owes [[75 USD million = 75000000 USD]], [[120 MEUR = 120000000 EUR]] and [[#300 million = 300000000 GBP]].
        | It paid [[$.25 = 0.25 USD]] and lost [[$-5 million = -5000000 USD]] in all.
        | The meeting was called COP27.
        | The dollar sign is $ and the shell asks for $HOME.
    ",
};
