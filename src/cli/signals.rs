//! What stops a run from outside, and what a failing worker may say.

use std::panic;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use dateline::batch::{Stopper, WORKER};

/// Whether the user asked to stop.
pub(crate) struct Interrupt(Arc<AtomicBool>);

/// SIGINT and SIGTERM, held until there is a batch to stop.
#[cfg(unix)]
pub(crate) struct Signals(signal_hook::iterator::Signals);

#[cfg(unix)]
impl Signals {
    /// From now on the signals no longer end the program by themselves.
    pub(crate) fn hold() -> std::io::Result<Self> {
        use signal_hook::consts::{SIGINT, SIGTERM};
        signal_hook::iterator::Signals::new([SIGINT, SIGTERM]).map(Self)
    }

    /// The first signal lets what is in flight finish, the second ends the program at once.
    pub(crate) fn stop<T: Send + 'static>(mut self, batch: Stopper<T>) -> Interrupt {
        let come = Arc::new(AtomicBool::new(false));
        let flag = Arc::clone(&come);
        thread::spawn(move || {
            for _ in self.0.forever() {
                if flag.swap(true, Ordering::SeqCst) {
                    std::process::exit(INTERRUPTED.into());
                }
                batch.stop();
            }
        });
        Interrupt(come)
    }
}

/// Elsewhere the system's own way of ending a program stays.
#[cfg(not(unix))]
pub(crate) struct Signals;

#[cfg(not(unix))]
impl Signals {
    pub(crate) fn hold() -> std::io::Result<Self> {
        Ok(Self)
    }

    pub(crate) fn stop<T: Send + 'static>(self, _batch: Stopper<T>) -> Interrupt {
        Interrupt(Arc::new(AtomicBool::new(false)))
    }
}

impl Interrupt {
    pub(crate) fn has_come(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }
}

/// The exit status of a program that SIGINT ended.
pub(crate) const INTERRUPTED: u8 = 130;

/// A document that makes a worker panic is reported once, as a failed input, and not by the panic's own message too.
pub(crate) fn quiet_workers() {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if !thread::current().name().is_some_and(|name| name.starts_with(WORKER)) {
            usual(info);
        }
    }));
}
