"""Ways through the real window to each of its pages, by what the pages are about."""
