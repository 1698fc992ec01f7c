"""The life of a post: drafts, outbox rows, the person's verbs, policy and sender."""
