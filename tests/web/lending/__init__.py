"""The partner lender's room."""
