"""Printed pages by reportlab. No Qt, no SQL."""
