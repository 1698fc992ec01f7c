"""Where everything lies. Every folder comes from platformdirs; ``--data DIR`` moves them all."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import platformdirs

from mttq_desktop.errors import ProblemError

_APP = "MTTQ Desktop"


@dataclass(frozen=True)
class Paths:
    """The program's files, all below one data folder."""

    data: Path

    @property
    def database(self) -> Path:
        """The one SQLite file."""
        return self.data / "mttq.sqlite3"

    @property
    def backups(self) -> Path:
        """Copies of the database, seven daily ones."""
        return self.data / "backups"

    @property
    def photos(self) -> Path:
        """Photos of drafts and posts: one folder a photo, named by its id."""
        return self.data / "photos"

    @property
    def practice(self) -> Path:
        """What the embedded practice Page remembers."""
        return self.data / "practice"

    @property
    def settings(self) -> Path:
        """Letter size and the like."""
        return self.data / "settings.json"

    @property
    def kit_tries(self) -> Path:
        """How often a wrong number was tried with which kit."""
        return self.data / "kit-tries.json"

    @property
    def kit(self) -> Path:
        """What a kit brought and goes on being used: texts and pictures, no key."""
        return self.data / "kit"

    @property
    def practice_kit(self) -> Path:
        """The same of a kit for a practice Page."""
        return self.data / "practice-kit"

    @property
    def pictures(self) -> Path:
        """Emblems that a person picked for a Page's pictures, one folder each."""
        return self.data / "pictures"

    @property
    def units(self) -> Path:
        """A list of provinces and communes that came with a kit."""
        return self.data / "units.json"

    @property
    def upstream(self) -> Path:
        """What the sources published: the items, and their pictures; all of it can be fetched again."""
        return self.data / "upstream"

    @property
    def rehearsal(self) -> Path:
        """What a rehearsal on a throw-away Page may have left there, and its reports; no key."""
        return self.data / "rehearsal"

    @property
    def updates(self) -> Path:
        """What was said last of a newer version, and its installer; all of it can be fetched again."""
        return self.data / "updates"

    @property
    def log(self) -> Path:
        """The log file; it holds no key and no words of a post."""
        return self.data / "log" / "mttq.log"

    @property
    def sender_lock(self) -> Path:
        """Held by whichever process sends, so that two never do."""
        return self.data / "sender.lock"

    def make_folders(self) -> None:
        """Create the data folder.

        Raises:
            ProblemError: ``folder.not_writable`` when it cannot be created or written.
        """
        try:
            for folder in (self.data, self.backups, self.photos, self.practice, self.log.parent):
                folder.mkdir(parents=True, exist_ok=True)
            probe = self.data / ".write-test"
            probe.write_bytes(b"1")
            probe.unlink()
        except OSError as error:
            raise ProblemError("folder.not_writable", folder=str(self.data)) from error


def paths_below(data: Path | None = None) -> Paths:
    """The program's paths, below ``data`` or below the system's usual place for such files."""
    return Paths((data or Path(platformdirs.user_data_dir(_APP, appauthor=False))).absolute())
