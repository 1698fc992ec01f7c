"""A rehearsal on a throw-away Page: what graph-api.md assumes, tried, undone and told."""
