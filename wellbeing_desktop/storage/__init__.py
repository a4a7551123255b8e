"""The only SQL: keys, database, tables, store, backups and migrations."""
