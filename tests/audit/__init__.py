"""The interface rules, checked on the running program."""
