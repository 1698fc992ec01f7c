"""The commands of the workshop: make, and the scripts behind it."""
