"""Loans as lenders write them: terms in, the repayment table to the last minor unit out."""
