"""A word of caution before a text becomes public: what its writer may not want to have told."""
