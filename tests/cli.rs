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
