"""Room phrases: the only place that decides how a number is printed.

Exact values come in (元 for amounts, the ratio times 100 for percentages), a :class:`Shown` goes
out; ROUND_HALF_UP happens once, here. Nothing is computed beyond that.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal
from enum import Enum
from typing import TYPE_CHECKING

from disclosure.edition import Display
from disclosure.passport import Shown
from disclosure.terms import Unit

if TYPE_CHECKING:
    from disclosure.compute import Figure

#: Wide enough that no amount of money and no rate overflows while it is rounded.
_CONTEXT = Context(prec=120, rounding=ROUND_HALF_UP)
#: 元 in 万元, as a shift of the decimal point, which is exact.
_SHIFT = -4
_PROCUREMENT, _PRICE = "政府采购.", ".单价"
#: Decimals in 万元 that hold every 分.
_TO_THE_CENT = 6
#: Decimals of an amount in 万元.
_CENTS = 2
#: Exactly the whole, in percent: it alone loses its decimals.
_ALL_OF_IT = 100
#: Decimals after which a tiny rate is no longer written out.
_FINEST = 4


class Style(Enum):
    """Where a number stands: in a sentence or in a cell of a table."""

    TEXT = "正文"
    TABLE = "表格"


#: How numbers are shown where an edition does not say otherwise.
DISPLAY = Display(zero_in_tables="", percent_decimals=2, trims_percent=True, procurement_decimals=3)


def shown(figure: Figure, style: Style = Style.TEXT, display: Display = DISPLAY) -> Shown:
    """Return the figure as it is printed, without its unit; empty where it is unknown."""
    return Shown(figure.path, _printed(figure, figure.value, style, display))


def shown_size(figure: Figure, display: Display = DISPLAY) -> Shown:
    """Return a figure's size without its sign, for a sentence whose words tell the direction."""
    size = None if figure.value is None else abs(figure.value)
    return Shown(figure.path, _printed(figure, size, Style.TEXT, display))


def with_unit(figure: Figure, display: Display = DISPLAY) -> str:
    """Return the figure as printed in a sentence, followed by its unit; empty where unknown."""
    numeral = shown(figure, Style.TEXT, display)
    return f"{numeral}{figure.unit.value}" if numeral else ""


def size_with_unit(figure: Figure, display: Display = DISPLAY) -> str:
    """Return the size of a figure with its unit, for a sentence that tells the direction."""
    numeral = shown_size(figure, display)
    return f"{numeral}{figure.unit.value}" if numeral else ""


def prints_zero(figure: Figure, display: Display = DISPLAY) -> bool:
    """Whether the figure, though perhaps not nought, would be read as nought in a sentence."""
    return not any(digit in "123456789" for digit in shown(figure, Style.TEXT, display).text)


def _printed(figure: Figure, value: Decimal | None, style: Style, display: Display) -> str:
    if value is None:
        return ""
    if figure.unit is Unit.AMOUNT:
        return _amount(value.scaleb(_SHIFT, _CONTEXT), figure.path, style, display)
    if figure.unit is Unit.PERCENT:
        return _percent(value, style, display)
    if figure.unit.is_count:
        return _plain(value, 0)
    return _points(value)


def _amount(value: Decimal, path: str, style: Style, display: Display) -> str:
    if value == 0:
        return display.zero_in_text if style is Style.TEXT else display.zero_in_tables
    text = _plain(value, _amount_places(value, path, display))
    if style is Style.TABLE:
        return _grouped(text)
    if not Decimal(text):
        return display.zero_in_text
    return text.rstrip("0").rstrip(".") if display.trims_amounts else text


def _amount_places(value: Decimal, path: str, display: Display) -> int:
    """Small purchases need a third decimal (0.288万元), everything else has two.

    A price is printed as it is: whoever multiplies it by the number must come to the amount.
    """
    if not path.startswith(_PROCUREMENT):
        return _CENTS
    most = _TO_THE_CENT if path.endswith(_PRICE) else display.procurement_decimals
    finest = Decimal(_plain(value, most)).normalize().as_tuple().exponent
    return max(_CENTS, -finest) if isinstance(finest, int) else _CENTS


def _percent(value: Decimal, style: Style, display: Display) -> str:
    if value == 0:
        return display.zero_percent_in_tables if style is Style.TABLE else "0"
    if display.trims_percent and value == _ALL_OF_IT:
        return _plain(value, 0)
    fewest = _percent_decimals(style, display)
    for places in range(fewest, max(_FINEST, fewest) + 1):
        text = _plain(value, places)
        if Decimal(text) != 0:
            return text
    return _plain(value, fewest)


def _percent_decimals(style: Style, display: Display) -> int:
    in_tables = display.table_percent_decimals
    if style is Style.TABLE and in_tables is not None:
        return in_tables
    return display.percent_decimals


def _points(value: Decimal) -> str:
    """Points are whole, or have two decimals."""
    return _plain(value, 0 if value == value.to_integral_value() else 2)


def _plain(value: Decimal, places: int) -> str:
    """Round half up to so many decimals; a rounded nought has no sign."""
    rounded = value.quantize(Decimal(1).scaleb(-places), context=_CONTEXT)
    return f"{abs(rounded) if rounded == 0 else rounded:f}"


def _grouped(text: str) -> str:
    return f"{Decimal(text):,f}"
