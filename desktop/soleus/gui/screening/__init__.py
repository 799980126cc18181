"""Warning signs: asked before a handout leaves the clinic."""
