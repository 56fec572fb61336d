"""A package has the same bytes for the same parts, and its parts come back."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from hypothesis import given
from hypothesis import strategies as st

from disclosure.render.package.archive import assemble, pack, pack_stream, store, unpack

PARTS = st.dictionaries(st.text("abc表/", min_size=1), st.binary(max_size=200), max_size=5)


@given(PARTS)
def test_what_is_packed_comes_back_in_order(parts):
    package = assemble(pack(name, content) for name, content in parts.items())
    assert unpack(package) == parts
    assert list(unpack(package)) == list(parts)
    assert package == assemble(pack(name, content) for name, content in parts.items())


@given(st.lists(st.binary(max_size=50)))
def test_a_part_in_pieces_is_the_part_as_a_whole(chunks):
    assert pack_stream("甲", chunks) == pack("甲", b"".join(chunks))


def test_other_programs_read_it_and_no_day_stands_in_it():
    package = assemble([pack("甲.xml", b"x" * 500), store("乙", b"y")])
    with ZipFile(BytesIO(package)) as archive:
        assert archive.testzip() is None
        items = {each.filename: each for each in archive.infolist()}
    assert items["甲.xml"].compress_type == ZIP_DEFLATED
    assert items["乙"].compress_type == ZIP_STORED
    assert {each.date_time for each in items.values()} == {(1980, 1, 1, 0, 0, 0)}
