//! Each command as a user meets it: a command, its input and its output, in the files of `tests/cli`.

use std::process::Command;

/// `UPDATE=1` rewrites the files with what the program says now.
#[test]
fn commands_say_what_the_files_show() {
    if std::env::var_os("UPDATE").is_some() && std::env::var_os("TRYCMD").is_none() {
        let this = std::env::current_exe().expect("the test has a path");
        let mut again = Command::new(this);
        let status = again.arg("commands_say_what_the_files_show").env("TRYCMD", "overwrite").status();
        assert!(status.expect("the test runs again").success());
        return;
    }
    trycmd::TestCases::new().case("tests/cli/*.trycmd");
}

/// The manual in the repository is the one that the program prints.
#[test]
fn the_manual_is_current() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/RULES.md");
    let printed = Command::new(env!("CARGO_BIN_EXE_dateline")).arg("rules").output().expect("the program starts");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &printed.stdout).expect("the manual can be written");
    }
    let written = std::fs::read(path).expect("the manual is there");
    assert!(written == printed.stdout, "docs/RULES.md is old: run UPDATE=1 cargo test --test cli");
}
