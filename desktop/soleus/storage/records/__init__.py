"""What the clinic itself keeps: programmes, own items, photos, settings."""
