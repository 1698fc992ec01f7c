"""The command line: commands and their words. No Qt."""
