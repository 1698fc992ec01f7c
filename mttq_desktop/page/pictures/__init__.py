"""The Page's round picture and its cover, drawn with the unit's name."""
