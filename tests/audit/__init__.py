"""Workbooks recalculated by LibreOffice and compared with the engine, cell by cell: `make audit`."""
