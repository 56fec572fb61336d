"""Remarks of a block stand in one column, as far as its lines are alike."""

from disclosure.authoring.columns import gaps


def test_lines_of_similar_length_share_a_column():
    assert gaps((10, 12, 15)) == (7, 5, 2)


def test_a_longer_line_has_its_remark_close_by():
    assert gaps((10, 12, 60)) == (4, 2, 2)


def test_a_line_alone_has_two_blanks():
    assert gaps((90,)) == (2,)
    assert gaps(()) == ()
