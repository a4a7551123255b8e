"""Parts of screens; a widget holds no truth."""
