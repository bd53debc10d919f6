//! What stops a run from outside, and what a failing worker may say.

use std::panic;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use dateline::batch::{Stopper, WORKER};

/// Whether the user asked to stop.
pub(crate) struct Interrupt(Arc<AtomicBool>);

impl Interrupt {
    /// Watches for SIGINT and SIGTERM: the first lets what is in flight finish, the second ends the program at once.
    #[cfg(unix)]
    pub(crate) fn watch<T: Send + 'static>(stopper: Stopper<T>) -> std::io::Result<Self> {
        use signal_hook::consts::{SIGINT, SIGTERM};
        let mut signals = signal_hook::iterator::Signals::new([SIGINT, SIGTERM])?;
        let come = Arc::new(AtomicBool::new(false));
        let flag = Arc::clone(&come);
        thread::spawn(move || {
            for _ in signals.forever() {
                if flag.swap(true, Ordering::SeqCst) {
                    std::process::exit(INTERRUPTED);
                }
                stopper.stop();
            }
        });
        Ok(Self(come))
    }

    /// Elsewhere the system's own way of ending a program stays.
    #[cfg(not(unix))]
    pub(crate) fn watch<T: Send + 'static>(_stopper: Stopper<T>) -> std::io::Result<Self> {
        Ok(Self(Arc::new(AtomicBool::new(false))))
    }

    pub(crate) fn has_come(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }
}

/// The exit status of a program that SIGINT ended.
pub(crate) const INTERRUPTED: i32 = 130;

/// A document that makes a worker panic is reported once, as a failed input, and not by the panic's own message too.
pub(crate) fn quiet_workers() {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if !thread::current().name().is_some_and(|name| name.starts_with(WORKER)) {
            usual(info);
        }
    }));
}
