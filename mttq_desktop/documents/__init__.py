"""From a document to words and pictures for a post; all that reads one runs in another process."""
