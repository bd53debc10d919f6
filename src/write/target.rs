//! Where records go: standard output, or a file that takes its name only once it is whole.

use std::fs::{self, File, Permissions};
use std::io::{self, BufWriter, Stdout, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

use crate::error::{Error, Result};

/// A place to write to.
pub enum Target {
    /// Standard output.
    Stdout(BufWriter<Stdout>),
    /// A device or a pipe, which is written to as it is.
    Device(BufWriter<File>, PathBuf),
    /// A file beside the wanted one, which takes its name at the end.
    File(BufWriter<NamedTempFile>, PathBuf),
}

impl Target {
    /// Standard output.
    pub fn stdout() -> Self {
        Self::Stdout(BufWriter::new(io::stdout()))
    }

    /// The file `path`: a new one, or one that is replaced whole at the end.
    pub fn file(path: &Path) -> Result<Self> {
        Self::open(path).map_err(|source| Error::Write { target: path.display().to_string(), source })
    }

    fn open(path: &Path) -> io::Result<Self> {
        // The file behind a link is the one to replace, not the link.
        let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let old = fs::metadata(&path).ok();
        if old.as_ref().is_some_and(|old| !old.is_file()) {
            let device = File::options().write(true).open(&path)?;
            return Ok(Self::Device(BufWriter::new(device), path));
        }
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let file = builder(old.map(|old| old.permissions())).tempfile_in(folder)?;
        Ok(Self::File(BufWriter::new(file), path))
    }

    /// What it is called in messages.
    pub fn name(&self) -> String {
        match self {
            Self::Stdout(_) => "standard output".to_owned(),
            Self::Device(_, path) | Self::File(_, path) => path.display().to_string(),
        }
    }

    /// The error of a write that failed.
    pub fn error(&self, source: io::Error) -> Error {
        Error::Write { target: self.name(), source }
    }

    /// Ends a complete output: only now a file appears under its name.
    pub fn finish(self) -> Result<()> {
        let name = self.name();
        self.close(Path::to_owned).map(drop).map_err(|source| Error::Write { target: name, source })
    }

    /// Ends an output that was broken off: what is there goes to `<name>.partial`, whose path is returned.
    pub fn break_off(self) -> Result<Option<PathBuf>> {
        let name = self.name();
        let partial = |path: &Path| PathBuf::from(format!("{}.partial", path.display()));
        self.close(partial).map_err(|source| Error::Write { target: name, source })
    }

    /// Flushes and, for a file, gives it the name that `naming` makes of the wanted one.
    fn close(self, naming: impl Fn(&Path) -> PathBuf) -> io::Result<Option<PathBuf>> {
        match self {
            Self::Stdout(mut out) => out.flush().map(|()| None),
            Self::Device(mut out, _) => out.flush().map(|()| None),
            Self::File(out, path) => {
                let file = out.into_inner().map_err(io::IntoInnerError::into_error)?;
                file.as_file().sync_all()?;
                let path = naming(&path);
                file.persist(&path)?;
                Ok(Some(path))
            }
        }
    }
}

/// Temporary files are private by default; an output has the permissions of the one it replaces, or of any new file.
fn builder<'a>(old: Option<Permissions>) -> Builder<'a, 'a> {
    let mut builder = Builder::new();
    builder.prefix(".dateline-");
    #[cfg(unix)]
    let old = old.or_else(|| Some(std::os::unix::fs::PermissionsExt::from_mode(0o666)));
    if let Some(permissions) = old {
        builder.permissions(permissions);
    }
    builder
}

impl Write for Target {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Stdout(out) => out.write(bytes),
            Self::Device(out, _) => out.write(bytes),
            Self::File(out, _) => out.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Stdout(out) => out.flush(),
            Self::Device(out, _) => out.flush(),
            Self::File(out, _) => out.flush(),
        }
    }
}
