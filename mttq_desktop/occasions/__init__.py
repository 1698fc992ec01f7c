"""Days of the year that a committee writes about."""
