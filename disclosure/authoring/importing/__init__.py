"""Reads figures out of workbooks, and puts them into the text of a file of facts.

What a table, a column, a row is, is said by the edition (``edition/layouts.py``); nothing here
names a figure. Workbooks come as bytes; nothing is written here.
"""
