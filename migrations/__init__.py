"""The steps that bring a database to the shape of `app.models`."""
