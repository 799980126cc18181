"""One stage as a lane: its head, its cards and its gate."""
