"""Windows, models, delegates, the document and its undo."""
