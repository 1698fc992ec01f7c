"""Ready frames for posts: what is asked for each column, and how answers become a post in the usual form."""
