"""The Graph client against real sockets, and the keys against a real keyring."""
