"""The cells that 预算01, 04 and 08 always have, with our figure for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

APPROPRIATIONS = {
    "一般公共预算拨款": "一般公共预算财政拨款",
    "政府性基金预算拨款": "政府性基金预算财政拨款",
    "国有资本经营预算拨款": "国有资本经营预算财政拨款",
}
OTHER_SOURCES = (
    "财政专户管理资金收入", "事业收入", "事业单位经营收入", "上级补助收入", "附属单位上缴收入", "其他收入",
)  # fmt: skip
#: The 25 function rows of 预算01 and 04, in order, with the 类 that each sums.
FUNCTIONS = {
    "一般公共服务支出": "201", "公共安全支出": "204", "教育支出": "205", "科学技术支出": "206",
    "文化旅游体育与传媒支出": "207", "社会保障和就业支出": "208", "卫生健康支出": "210",
    "节能环保支出": "211", "城乡社区支出": "212", "农林水支出": "213", "交通运输支出": "214",
    "资源勘探工业信息等支出": "215", "商业服务业等支出": "216", "金融支出": "217",
    "援助其他地区支出": "219", "自然资源海洋气象等支出": "220", "住房保障支出": "221",
    "粮油物资储备支出": "222", "国有资本经营预算支出": "223", "灾害防治及应急管理支出": "224",
    "其他支出": "229", "债务还本支出": "231", "债务付息支出": "232", "债务发行费用支出": "233",
    "国防支出": "203",
}  # fmt: skip


def budget_form() -> dict[str, str]:
    """Return pointer → target for every cell of 预算01, 04 and 08."""
    return dict((*_overview(), *_appropriations(), *_three_public()))


def _overview() -> Iterator[tuple[str, str]]:
    income, spent = "预算01表/收入", "预算01表/支出"
    for label, fund in APPROPRIATIONS.items():
        yield f"{income}/{label}收入", f"收入.{fund}"
    yield from ((f"{income}/{source}", f"收入.{source}") for source in OTHER_SOURCES)
    yield f"{income}/本年收入合计", "收入.全部资金.合计"
    yield f"{income}/上年结转结余", "结转结余.上年.合计"
    yield f"{income}/收入总计", "收入.总计"
    for label, code in FUNCTIONS.items():
        yield f"{spent}/{label}", f"支出.全部资金.{code}.合计"
    yield f"{spent}/本年支出合计", "支出.全部资金.合计"
    yield f"{spent}/年终结转结余", "结转结余.年终.合计"
    yield f"{spent}/支出总计", "支出.总计"


def _appropriations() -> Iterator[tuple[str, str]]:
    income, spent = "预算04表/收入", "预算04表/支出"
    yield f"{income}/本年收入", "收入.财政拨款.合计"
    yield f"{income}/上年结转", "结转结余.上年.财政拨款"
    for label, fund in APPROPRIATIONS.items():
        yield f"{income}/{label}", f"收入.{fund}"
        yield f"{income}/上年结转：{label}", f"结转结余.上年.{fund}"
    yield f"{income}/收入总计", "财政拨款.收入总计"
    yield f"{spent}/本年支出", "支出.财政拨款.合计"
    for label, code in FUNCTIONS.items():
        yield f"{spent}/{label}", f"支出.财政拨款.{code}.合计"
    yield f"{spent}/年终结转结余", "结转结余.年终.财政拨款"
    yield f"{spent}/支出总计", "财政拨款.支出总计.合计"


def _three_public() -> Iterator[tuple[str, str]]:
    rows = {
        "“三公”经费合计": "合计",
        "因公出国(境)费": "因公出国境费",
        "公务用车购置及运行费/小计": "公务用车购置及运行维护费",
        "公务用车购置及运行费/公务用车购置费": "公务用车购置费",
        "公务用车购置及运行费/公务用车运行费": "公务用车运行维护费",
        "公务接待费": "公务接待费",
    }
    yield from ((f"预算08表/{row}", f"三公经费.{item}.预算") for row, item in rows.items())
