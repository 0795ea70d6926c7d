"""What is said, and how amounts, dates and directions are written in each language and country."""
