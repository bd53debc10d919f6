//! A measure with a unit that is no money and no time: 3 terabytes of data.

use super::grammar::{Form, found};
use crate::mention::Strength;
use crate::rule::{Find, Rule};

/// A measure with a unit that is no money and no time: 3 terabytes of data.
pub(super) static RULE: Rule = Rule {
    id: "count.measure",
    about: "A measure with a unit that is no money and no time: 3 terabytes of data.",
    strength: Strength::Likely,
    find: Find::Scan(|scene| found(scene, Form::Measure)),
    examples: r#"
        | They took [[3 terabytes of data = 3 terabyte of data]].
        | The line runs at [[50 Gbps = 50 gigabit per second]].
        | It delivers [[12 V = 12 volt]] at a current of [[3 A = 3 ampere]].
        | The pipe, [[6" = 6 inch]] wide, hung at [[30' = 30 foot]] above them.
        | The box measures [[120 = 120 centimetre]] x [[80 = 80 centimetre]] x [[75 cm = 75 centimetre]].
        | The stock trades at [[14 times = 14 times]] earnings.
        | She threw it [[66.34m = 66.34 metre]] and won by [[12cm = 12 centimetre]].
        | He is [[6-foot = 6 foot]]-[[5 = 5 inch]] and lives [[12 nm = 12 nautical mile]] off the coast.
        | About noon [[3 in. of rain = 3 inch of rain]] fell at [[35 ° C = 35 celsius]].
        | It rose by [[.25 of a percentage point = 0.25 percentage point]], then by [[half of one point = 0.5 point]].
        | It pumps [[2m bpd = 2000000 barrel per day]] and sold [[8 million tonnes = 8000000 metric ton]], down from [[9 million = 9000000 metric ton]].
        | The pupils of class 12 C sang "Summer of 69".
        | It lasted three hours.
    "#,
};
