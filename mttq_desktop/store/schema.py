"""The database's shape, as numbered steps. A step once released is never changed; a new one is added."""

from __future__ import annotations

MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE page (
        id          TEXT PRIMARY KEY,
        remote_id   TEXT NOT NULL,
        name        TEXT NOT NULL,
        graph_url   TEXT NOT NULL,
        kind        TEXT NOT NULL CHECK (kind IN ('embedded', 'practice', 'facebook')),
        chosen_at   TEXT NOT NULL
    ) STRICT;

    CREATE TABLE post (
        id                  TEXT PRIMARY KEY,
        page                TEXT NOT NULL REFERENCES page (id),
        state               TEXT NOT NULL,
        words               TEXT NOT NULL DEFAULT '',
        folded              TEXT NOT NULL DEFAULT '',
        link                TEXT NOT NULL DEFAULT '',
        step                TEXT NOT NULL,
        created_at          TEXT NOT NULL,
        changed_at          TEXT NOT NULL,
        listed_at           TEXT NOT NULL,
        confirmed_at        TEXT,
        fingerprint         TEXT NOT NULL DEFAULT '',
        send_after          TEXT,
        scheduled_at        TEXT,
        attempt             INTEGER NOT NULL DEFAULT 0,
        stage               TEXT NOT NULL DEFAULT '',
        waiting_for         TEXT,
        tries               INTEGER NOT NULL DEFAULT 0,
        retry_at            TEXT,
        remote_id           TEXT NOT NULL DEFAULT '',
        remote_made_at      TEXT,
        permalink           TEXT NOT NULL DEFAULT '',
        published_at        TEXT,
        problem             TEXT
    ) STRICT;
    CREATE INDEX post_by_time ON post (page, listed_at DESC, id DESC);
    CREATE INDEX post_by_state ON post (state, send_after);

    CREATE TABLE photo (
        id                  TEXT PRIMARY KEY,
        post                TEXT NOT NULL REFERENCES post (id) ON DELETE CASCADE,
        position            INTEGER NOT NULL,
        name                TEXT NOT NULL,
        original            TEXT NOT NULL,
        turn                INTEGER NOT NULL DEFAULT 0,
        description         TEXT NOT NULL DEFAULT '',
        state               TEXT NOT NULL DEFAULT 'new',
        width               INTEGER NOT NULL DEFAULT 0,
        height              INTEGER NOT NULL DEFAULT 0,
        problem             TEXT,
        remote_id           TEXT NOT NULL DEFAULT '',
        remote_made_at      TEXT
    ) STRICT;
    CREATE INDEX photo_by_post ON photo (post, position);
    CREATE INDEX photo_by_state ON photo (state) WHERE state = 'new';

    CREATE TABLE words_version (
        id          INTEGER PRIMARY KEY,
        post        TEXT NOT NULL REFERENCES post (id) ON DELETE CASCADE,
        saved_at    TEXT NOT NULL,
        words       TEXT NOT NULL
    ) STRICT;
    CREATE INDEX words_version_by_post ON words_version (post, id DESC);

    CREATE TABLE leftover (
        page        TEXT NOT NULL REFERENCES page (id),
        remote_id   TEXT NOT NULL,
        PRIMARY KEY (page, remote_id)
    ) STRICT;
    """,
    """
    CREATE TABLE making (
        id          INTEGER PRIMARY KEY,
        page        TEXT NOT NULL REFERENCES page (id),
        post        TEXT NOT NULL,
        words       TEXT NOT NULL,
        link        TEXT NOT NULL,
        photos      TEXT NOT NULL,
        begun_at    TEXT NOT NULL
    ) STRICT;
    CREATE INDEX making_by_post ON making (post);

    ALTER TABLE post ADD COLUMN retry_set_at TEXT;
    """,
    """
    ALTER TABLE post ADD COLUMN new_words TEXT;
    ALTER TABLE post ADD COLUMN time_kept_here INTEGER NOT NULL DEFAULT 0;

    ALTER TABLE making ADD COLUMN one_shot INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE making ADD COLUMN scheduled_at TEXT;
    ALTER TABLE making ADD COLUMN looks INTEGER NOT NULL DEFAULT 0;

    CREATE TABLE lookalike (
        post        TEXT NOT NULL REFERENCES post (id) ON DELETE CASCADE,
        place       INTEGER NOT NULL,
        remote_id   TEXT NOT NULL,
        words       TEXT NOT NULL,
        photos      INTEGER NOT NULL,
        permalink   TEXT NOT NULL,
        made_at     TEXT NOT NULL,
        PRIMARY KEY (post, place)
    ) STRICT;
    """,
    """
    CREATE TABLE setup (
        id          TEXT PRIMARY KEY,
        page        TEXT REFERENCES page (id),
        step        TEXT NOT NULL,
        fields      TEXT NOT NULL,
        created_at  TEXT NOT NULL,
        changed_at  TEXT NOT NULL,
        finished_at TEXT
    ) STRICT;
    CREATE INDEX setup_by_page ON setup (page);
    """,
    """
    CREATE TABLE source (
        id          TEXT PRIMARY KEY,
        name        TEXT NOT NULL,
        address     TEXT NOT NULL,
        origin      TEXT NOT NULL CHECK (origin IN ('default', 'kit', 'person')),
        is_practice INTEGER NOT NULL,
        added_at    TEXT NOT NULL,
        removed_at  TEXT,
        UNIQUE (address, is_practice)
    ) STRICT;

    CREATE TABLE share (
        post        TEXT PRIMARY KEY REFERENCES post (id) ON DELETE CASCADE,
        link_key    TEXT NOT NULL,
        title       TEXT NOT NULL,
        source_name TEXT NOT NULL,
        picture     TEXT NOT NULL DEFAULT '',
        again       INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX share_by_link ON share (link_key);
    """,
    """
    CREATE TABLE frame_answers (
        post        TEXT NOT NULL REFERENCES post (id) ON DELETE CASCADE,
        frame       TEXT NOT NULL,
        proposed    TEXT NOT NULL,
        answers     TEXT NOT NULL,
        told        TEXT NOT NULL DEFAULT '',
        placed      TEXT NOT NULL DEFAULT '',
        turn        INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (post, frame)
    ) STRICT;
    """,
)
"""Applied in order; the number of the last one applied is the file's ``user_version``."""
