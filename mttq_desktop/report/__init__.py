"""One file for the helper when something does not work: states and log, without keys and without words."""
