//! Many documents at once: results come in input order, memory stays bounded, and a panic stays with its document.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use rayon::{ThreadPool, ThreadPoolBuilder};

use crate::document::{Document, Input};
use crate::error::{Error, Failure};

/// Documents in flight for each thread: read, at work, or waiting for their turn to come out.
const IN_FLIGHT: usize = 4;

/// A thread may take up another document while it waits within one: room for several of them.
const STACK: usize = 16 * 1024 * 1024;

/// The results of a batch in the order of its inputs, each as soon as it and all before it are done.
pub struct Ordered<T> {
    news: Receiver<News<T>>,
    permits: Receiver<()>,
    dispatch: Arc<Dispatch>,
    stop: Stopper<T>,
    waiting: BTreeMap<usize, Result<T, Failure>>,
    next: usize,
}

/// Ends a batch early: what is in flight still comes out, nothing more is read.
pub struct Stopper<T> {
    dispatch: Arc<Dispatch>,
    news: Sender<News<T>>,
}

enum News<T> {
    Done(usize, Result<T, Failure>),
    /// No more is coming: look at the count again.
    Ended,
}

/// How many documents were handed out, and whether that is all.
#[derive(Default)]
struct Dispatch(Mutex<(usize, bool)>);

impl Dispatch {
    /// The index of the next document; `None` once the batch has ended.
    fn next(&self) -> Option<usize> {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (count, ended) = &mut *state;
        *count += usize::from(!*ended);
        (!*ended).then(|| *count - 1)
    }

    fn end(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).1 = true;
    }

    /// The number of documents, once the batch has ended.
    fn total(&self) -> Option<usize> {
        let (count, ended) = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        ended.then_some(count)
    }
}

impl<T> Stopper<T> {
    /// Ends the batch.
    pub fn stop(&self) {
        self.dispatch.end();
        // Nobody listens to a batch that was dropped.
        let _ = self.news.send(News::Ended);
    }
}

impl<T> Clone for Stopper<T> {
    fn clone(&self) -> Self {
        Self { dispatch: Arc::clone(&self.dispatch), news: self.news.clone() }
    }
}

/// Runs `work` over all `inputs` on `threads` threads (0: one a processor). No thread count shows in the results.
///
/// Inputs are read on a thread of their own, never further ahead than a few documents a thread. A document that makes
/// `work` panic becomes a [`Failure`] of its own.
pub fn ordered<T, I, W>(inputs: I, threads: usize, work: W) -> Ordered<T>
where
    T: Send + 'static,
    I: Iterator<Item = Input> + Send + 'static,
    W: Fn(&Document) -> T + Send + Sync + 'static,
{
    let pool = pool(threads);
    let (permit, permits) = sync_channel(pool.current_num_threads() * IN_FLIGHT);
    let (sender, news) = channel();
    let dispatch = Arc::new(Dispatch::default());
    let stop = Stopper { dispatch: Arc::clone(&dispatch), news: sender };
    let reader = Reader { pool, permit, stop: stop.clone(), work: Arc::new(work) };
    thread::spawn(move || reader.run(inputs));
    Ordered { news, permits, dispatch, stop, waiting: BTreeMap::new(), next: 0 }
}

fn pool(threads: usize) -> ThreadPool {
    ThreadPoolBuilder::new()
        .num_threads(threads)
        .stack_size(STACK)
        .thread_name(|index| format!("{WORKER}{index}"))
        .build()
        .expect("the system gives a program its threads")
}

/// How the names of the threads begin on which documents are at work, for panic hooks.
pub const WORKER: &str = "dateline-worker-";

impl<T> Ordered<T> {
    /// A handle that ends this batch from another thread.
    pub fn stopper(&self) -> Stopper<T> {
        self.stop.clone()
    }
}

impl<T> Iterator for Ordered<T> {
    type Item = Result<T, Failure>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(result) = self.waiting.remove(&self.next) {
                self.next += 1;
                // Its permit lies ready: it was given before the document was read.
                let _ = self.permits.try_recv();
                return Some(result);
            }
            if self.dispatch.total() == Some(self.next) {
                return None;
            }
            match self.news.recv() {
                Ok(News::Done(index, result)) => drop(self.waiting.insert(index, result)),
                Ok(News::Ended) => {}
                Err(_) => return None,
            }
        }
    }
}

impl<T> Drop for Ordered<T> {
    fn drop(&mut self) {
        self.dispatch.end();
    }
}

/// Reads the inputs and hands them out.
struct Reader<T, W> {
    pool: ThreadPool,
    permit: SyncSender<()>,
    stop: Stopper<T>,
    work: Arc<W>,
}

impl<T, W> Reader<T, W>
where
    T: Send + 'static,
    W: Fn(&Document) -> T + Send + Sync + 'static,
{
    fn run(self, mut inputs: impl Iterator<Item = Input>) {
        // A permit is taken before reading, so that no document waits in memory without one.
        while self.permit.send(()).is_ok() {
            let read = catch_unwind(AssertUnwindSafe(|| inputs.next()));
            let (input, is_last) = match read {
                Ok(Some(input)) => (input, false),
                Ok(None) => break,
                Err(panic) => (Err(panicked(None, "input", &*panic)), true),
            };
            if !self.hand_out(input) || is_last {
                break;
            }
        }
        self.stop.stop();
    }

    /// Whether the batch goes on.
    fn hand_out(&self, input: Input) -> bool {
        let Some(index) = self.stop.dispatch.next() else { return false };
        let (work, news) = (Arc::clone(&self.work), self.stop.news.clone());
        self.pool.spawn(move || {
            let result = input.and_then(|document| attempt(&*work, &document));
            // Nobody listens to a batch that was dropped.
            let _ = news.send(News::Done(index, result));
        });
        true
    }
}

/// Does the work on one document; a panic becomes its failure.
fn attempt<T>(work: &impl Fn(&Document) -> T, document: &Document) -> Result<T, Failure> {
    // What `work` shares between documents is compiled once and only read afterwards.
    catch_unwind(AssertUnwindSafe(|| work(document)))
        .map_err(|panic| panicked(Some(document.id.clone()), &document.uri, &*panic))
}

fn panicked(id: Option<String>, uri: &str, panic: &(dyn std::any::Any + Send)) -> Failure {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let why = text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("a panic without a message");
    Failure { id, uri: uri.to_owned(), error: Error::Panic { uri: uri.to_owned(), why: why.to_owned() } }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use super::*;

    fn documents(count: usize) -> impl Iterator<Item = Input> + Send {
        (0..count).map(|index| Ok(Document::plain(&index.to_string(), "text")))
    }

    fn ids(results: Ordered<String>) -> Vec<String> {
        results.map(|result| result.unwrap_or_else(|failure| failure.message())).collect()
    }

    /// The first documents take longest, so that the last are done first.
    fn slow_start(document: &Document) -> String {
        let index: u64 = document.id.parse().expect("the id is a number");
        thread::sleep(Duration::from_millis(5_u64.saturating_sub(index)));
        document.id.clone()
    }

    #[test]
    fn results_keep_the_order_whatever_the_threads() {
        let wanted: Vec<String> = (0..100).map(|index: usize| index.to_string()).collect();
        for threads in [1, 2, 8] {
            assert_eq!(ids(ordered(documents(100), threads, slow_start)), wanted);
        }
    }

    #[test]
    fn a_panic_stays_with_its_document() {
        let work = |document: &Document| {
            assert_ne!(document.id, "3", "three is too many");
            document.id.clone()
        };
        let results = ids(ordered(documents(6), 2, work));
        assert!(results[3].contains("three is too many"), "{results:?}");
        assert_eq!([&results[..3], &results[4..]].concat(), ["0", "1", "2", "4", "5"]);
    }

    #[test]
    fn no_more_are_read_than_may_be_in_flight() {
        let read = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&read);
        let inputs = documents(1000).inspect(move |_| {
            counter.fetch_add(1, Ordering::SeqCst);
        });
        let mut results = ordered(inputs, 2, |document: &Document| document.id.clone());
        assert!(results.next().is_some());
        thread::sleep(Duration::from_millis(50));
        assert!(read.load(Ordering::SeqCst) <= 2 * IN_FLIGHT + 1);
    }

    #[test]
    fn a_stopped_batch_gives_a_prefix() {
        let mut results = ordered(documents(100_000), 2, |document: &Document| document.id.clone());
        let first: Vec<_> = results.by_ref().take(10).collect();
        results.stopper().stop();
        let rest = results.count();
        assert_eq!(first.len(), 10);
        assert!(rest <= 2 * IN_FLIGHT, "{rest}");
    }
}
