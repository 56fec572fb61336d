"""The file says its title and a day of the record, and nobody's name."""

from __future__ import annotations

from disclosure.passport import Shown
from disclosure.render.package.properties import Imprint, core_xml
from disclosure.render.package.reading import read


def test_a_title_is_escaped_and_a_figure_in_it_is_its_numeral():
    written = core_xml(Imprint(f"<甲>&{Shown('路', '1,000')}\x07"))
    assert read(written).findtext("{*}title") == "<甲>&1,000"


def test_no_name_and_no_moment_of_the_build_stands_in_it():
    root = read(core_xml(Imprint("甲", date="2025-09-29")))
    assert {each.text for each in root.iter("{*}creator", "{*}lastModifiedBy")} == {None}
    moments = {each.text for each in root.iter("{*}created", "{*}modified")}
    assert moments == {"2025-09-29T00:00:00Z"}
