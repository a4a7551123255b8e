"""Records and frameworks as files: reading, checking and writing them."""
