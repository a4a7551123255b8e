"""One module a revision of the schema; once released, none is changed."""
