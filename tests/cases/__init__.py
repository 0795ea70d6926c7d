"""The seven worked cases as files, read into the engine and written out again."""
