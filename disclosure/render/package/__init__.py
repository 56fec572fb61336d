"""The .docx as a package: its archive, its parts and relations, what it says of itself."""
