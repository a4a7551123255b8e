"""How a store of an older version becomes one of this version. Imported only when that is due."""
