"""Databases as earlier versions left them, one file a schema version, kept in ``databases``.

``python -m tests.store.old_databases`` writes the file of a version that has none yet; those that are
there are never written again.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from mttq_desktop.store.schema import MIGRATIONS

FOLDER = Path(__file__).parent / "databases"

_ROWS = """
INSERT INTO page (id, remote_id, name, graph_url, kind, chosen_at)
VALUES ('embedded-166', '166', 'Mặt trận xã Tri Lễ', '', 'embedded', '2026-11-20T01:00:00.000000+00:00');

INSERT INTO post (id, page, state, words, folded, step, created_at, changed_at, listed_at) VALUES
('draft', 'embedded-166', 'draft', 'Bài đang viết dở', 'bai dang viet do', 'photos',
 '2026-11-20T01:00:00.000000+00:00', '2026-11-20T01:05:00.000000+00:00', '2026-11-20T01:05:00.000000+00:00');

INSERT INTO post (id, page, state, words, folded, step, created_at, changed_at, listed_at, confirmed_at,
 fingerprint, send_after, attempt, waiting_for) VALUES
('waiting', 'embedded-166', 'waiting', 'Bài chờ gửi', 'bai cho gui', 'check',
 '2026-11-20T02:00:00.000000+00:00', '2026-11-20T02:05:00.000000+00:00', '2026-11-20T02:05:00.000000+00:00',
 '2026-11-20T02:05:00.000000+00:00', 'x', '2026-11-20T02:06:00.000000+00:00', 1, 'network');

INSERT INTO post (id, page, state, words, folded, step, created_at, changed_at, listed_at, confirmed_at,
 fingerprint, attempt, remote_id, permalink, published_at) VALUES
('published', 'embedded-166', 'published', 'Bài đã đăng', 'bai da dang', 'check',
 '2026-11-20T03:00:00.000000+00:00', '2026-11-20T03:05:00.000000+00:00', '2026-11-20T03:05:00.000000+00:00',
 '2026-11-20T03:05:00.000000+00:00', 'x', 1, '166_1', '/posts/166_1', '2026-11-20T03:06:00.000000+00:00');

INSERT INTO photo (id, post, position, name, original, turn, description, state, width, height) VALUES
('photo', 'waiting', 0, 'Lễ trao nhà.jpg', 'original.jpg', 1, 'Bà con nhận nhà', 'ready', 800, 600);

INSERT INTO words_version (post, saved_at, words)
VALUES ('draft', '2026-11-20T01:01:00.000000+00:00', 'Lời viết trước');

INSERT INTO leftover (page, remote_id) VALUES ('embedded-166', '166_9');
"""

_ROWS_SINCE = {
    4: """
INSERT INTO setup (id, page, step, fields, created_at, changed_at, finished_at) VALUES
('setup', 'embedded-166', 'connect', '{"having": "merged", "unit_code": "16756", "told": ["chosen"]}',
 '2026-11-23T01:00:00.000000+00:00', '2026-11-23T01:05:00.000000+00:00', NULL);
""",
    5: """
INSERT INTO source (id, name, address, origin, is_practice, added_at, removed_at) VALUES
('added', 'Mặt trận tỉnh', 'https://mattran.vi-du.invalid/rss', 'person', 0,
 '2026-11-30T01:00:00.000000+00:00', NULL),
('removed', 'Báo tỉnh', 'https://bao.vi-du.invalid/rss', 'default', 0,
 '2026-11-30T01:01:00.000000+00:00', '2026-11-30T01:02:00.000000+00:00');

INSERT INTO share (post, link_key, title, source_name, picture, again) VALUES
('draft', 'mattran.vi-du.invalid/tin/1', 'Ngày hội Đại đoàn kết', 'Mặt trận tỉnh', '', 1);
""",
    6: """
INSERT INTO frame_answers (post, frame, proposed, answers, told, placed, turn) VALUES
('draft', 'house', '{}', '{"family": "bà Vi Thị Lan"}', 'bà Vi Thị Lan', '', 1);
""",
}
"""Rows of tables that a later version brought."""


def database_of(version: int) -> Path:
    """The kept database of a schema version."""
    return FOLDER / f"schema-{version}.sqlite3"


def write_database(version: int) -> None:
    """Write the database of this version with real rows."""
    with closing(sqlite3.connect(database_of(version), isolation_level=None)) as connection:
        for script in MIGRATIONS[:version]:
            connection.executescript(script)
        connection.executescript(_ROWS)
        for since, rows in _ROWS_SINCE.items():
            if version >= since:
                connection.executescript(rows)
        connection.execute(f"PRAGMA user_version = {version}")


if __name__ == "__main__":
    for number in range(1, len(MIGRATIONS) + 1):
        if not database_of(number).exists():
            write_database(number)
