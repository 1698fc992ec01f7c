"""What the person sees. Qt lives here only."""
