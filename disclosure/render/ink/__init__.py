"""Values put on paper: compiled tags, runs with their bookmarks, anchors."""
