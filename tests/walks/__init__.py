"""Whole stories, each as one person in a real browser."""
