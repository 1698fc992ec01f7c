"""What the upper levels and the papers published, to be read and shared on."""
