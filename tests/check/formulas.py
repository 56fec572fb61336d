"""What became of each formula and text check of the official lists.

An id is answered by rules (a code fails where it does not hold), by figures that are computed
(the equation cannot fail: the path, its operation, and inputs that it must have), or by what
guards it elsewhere (a file and something that stands in it).
"""

from __future__ import annotations

from dataclasses import dataclass

GENERAL, FUND, CAPITAL = (
    "一般公共预算财政拨款",
    "政府性基金预算财政拨款",
    "国有资本经营预算财政拨款",
)


@dataclass(frozen=True, slots=True)
class Answer:
    """Rules by code; computed figures as (path, inputs); guards as (file, needle); and why."""

    rules: tuple[str, ...] = ()
    computed: tuple[tuple[str, tuple[str, ...]], ...] = ()
    guards: tuple[tuple[str, str], ...] = ()
    why: str = ""


def _is(path: str, *inputs: str) -> tuple[str, tuple[str, ...]]:
    return path, inputs


_FORM = ("tests/publications/test_publications.py", "test_it_writes_figures_of_tables_as_published")
_PROSE = ("tests/narrate/test_telling.py", "test_every_figure_in_a_sentence_is_one_of_the")
_SAME_FIGURE = "two tables print one and the same figure"
_BUDGET_FORM = ("templates/budget-2024/document.txt", "收入.一般公共预算财政拨款")

FORMULAS: dict[str, Answer] = {
    # 公开01
    "F01-1": Answer(computed=(
        _is("收入.全部资金.合计", f"收入.{GENERAL}.合计", f"收入.{FUND}.合计", "收入.其他收入.合计"),)),
    "F01-2": Answer(computed=(
        _is("收入.总计", "收入.全部资金.合计", "结转结余.使用非财政拨款结余", "结转结余.年初.合计"),)),
    "F01-3": Answer(("T223",), computed=(
        _is("支出.全部资金.合计", f"支出.{GENERAL}.合计", "支出.其他资金.合计"),
        _is(f"支出.{GENERAL}.合计", f"支出.{GENERAL}.201.合计", f"支出.{GENERAL}.234.合计")),
        why="a 类 without a row would be missing from the rows"),
    "F01-4": Answer(computed=(
        _is("支出.总计", "支出.全部资金.合计", "结转结余.结余分配", "结转结余.年末.合计"),)),
    "F01-5": Answer(("T201",)),
    "F01-6": Answer(("T201", "T206"), why="年末 is a typed fact, never the plug"),
    # 公开02, 03
    "F02-1": Answer(computed=(
        _is("收入.全部资金.2130204", f"收入.{GENERAL}.2130204", "收入.事业收入.2130204"),)),
    "F02-2": Answer(("T222",), computed=(
        _is(f"收入.{GENERAL}.21302", f"收入.{GENERAL}.2130201", f"收入.{GENERAL}.2130204"),
        _is(f"收入.{GENERAL}.213", f"收入.{GENERAL}.21302")),
        why="a code typed beside its ancestor would contradict the roll-up"),
    "F03-1": Answer(("T219",), computed=(
        _is("支出.其他资金.2130204.合计", "支出.其他资金.2130204.项目支出", "支出.其他资金.2130204.经营支出"),)),
    "F03-2": Answer(("T222",), computed=(
        _is(f"支出.{GENERAL}.21302.合计", f"支出.{GENERAL}.2130201.合计"),)),
    # 公开04
    "F04-1": Answer(computed=(
        _is("收入.财政拨款.合计", f"收入.{GENERAL}.合计", f"收入.{FUND}.合计", f"收入.{CAPITAL}.合计"),)),
    "F04-2": Answer(computed=(
        _is("结转结余.年初.财政拨款", f"结转结余.年初.{GENERAL}.合计", f"结转结余.年初.{FUND}.合计"),)),
    "F04-3": Answer(computed=(
        _is("财政拨款.收入总计", "收入.财政拨款.合计", "结转结余.年初.财政拨款"),)),
    "F04-4": Answer(("T223",), computed=(
        _is(f"支出.{FUND}.合计", f"支出.{FUND}.212.合计"),
        _is(f"支出.{CAPITAL}.合计", f"支出.{CAPITAL}.223.合计"))),
    "F04-5": Answer(computed=(
        _is("财政拨款.支出总计.合计", "支出.财政拨款.合计", "结转结余.年末.财政拨款"),
        _is(f"财政拨款.支出总计.{FUND}", f"支出.{FUND}.合计", f"结转结余.年末.{FUND}.合计"))),
    "F04-6": Answer(computed=(
        _is("支出.财政拨款.213.合计", f"支出.{GENERAL}.213.合计", f"支出.{FUND}.213.合计"),)),
    "F04-7": Answer(("T202", "T203", "T204"), why="the sum of the three balances by fund"),
    "F04-8": Answer(("T202", "T203", "T204", "T207", "T263")),
    # 公开05, 08
    "F05-1": Answer(computed=(
        _is(f"支出.{GENERAL}.2130201.合计", f"支出.{GENERAL}.2130201.基本支出",
            f"支出.{GENERAL}.2130201.项目支出"),)),
    "F05-2": Answer(("T222",), computed=(
        _is(f"支出.{GENERAL}.213.基本支出", f"支出.{GENERAL}.21302.基本支出"),)),
    "F08-1": Answer(computed=(
        _is(f"支出.{CAPITAL}.2230105.合计", f"支出.{CAPITAL}.2230105.项目支出"),)),
    "F08-2": Answer(("T222",), computed=(
        _is(f"支出.{CAPITAL}.223.合计", f"支出.{CAPITAL}.22301.合计"),)),
    # 公开06
    "F06-1": Answer(("T223",), computed=(
        _is("基本支出经济分类.301", "基本支出经济分类.30101", "基本支出经济分类.30113"),)),
    "F06-2": Answer(computed=(
        _is("基本支出经济分类.人员经费", "基本支出经济分类.301", "基本支出经济分类.303"),)),
    "F06-3": Answer(computed=(
        _is("基本支出经济分类.公用经费", "基本支出经济分类.302", "基本支出经济分类.310"),)),
    "F06-4": Answer(computed=(
        _is("基本支出经济分类.合计", "基本支出经济分类.人员经费", "基本支出经济分类.公用经费"),)),
    # 公开07
    "F07-1": Answer(computed=(
        _is(f"支出.{FUND}.2120803.合计", f"支出.{FUND}.2120803.项目支出"),)),
    "F07-2": Answer(("T203", "T207")),
    "F07-3": Answer(("T222",), computed=(
        _is(f"结转结余.年末.{FUND}.212", f"结转结余.年末.{FUND}.21208"),)),
    # 公开09
    "F09-1": Answer(("T233",), computed=(
        _is("三公经费.合计.决算", "三公经费.因公出国境费.决算",
            "三公经费.公务用车购置及运行维护费.决算", "三公经费.公务接待费.决算"),
        _is("三公经费.合计.全年预算", "三公经费.公务接待费.全年预算"))),
    "F09-2": Answer(computed=(
        _is("三公经费.公务用车购置及运行维护费.决算", "三公经费.公务用车购置费.决算",
            "三公经费.公务用车运行维护费.决算"),)),
    # 表间
    "X-1": Answer(guards=(_FORM,), why=_SAME_FIGURE),
    "X-2": Answer(guards=(_FORM,), why=_SAME_FIGURE),
    "X-3": Answer(guards=(_FORM,), why=_SAME_FIGURE),
    "X-4": Answer(guards=(_FORM,), why=_SAME_FIGURE),
    "X-5": Answer(("T223",), guards=(_FORM,), why=_SAME_FIGURE),
    "X-6": Answer(guards=(_FORM,), why=_SAME_FIGURE),
    "X-7": Answer(guards=(_FORM,), why=_SAME_FIGURE),
    "X-8": Answer(guards=(_FORM,), why=_SAME_FIGURE),
    "X-9": Answer(guards=(_FORM,), why=_SAME_FIGURE),
    "X-10": Answer(guards=(_FORM,), why=_SAME_FIGURE),
    "X-11": Answer(("T205",)),
    "X-12": Answer(("T208", "T206"),
                   why="exceeded only by a negative amount of other money; T206 is the equality"),
    "X-13": Answer(("T208",)),
    "X-14": Answer(("T221", "T224", "T226"), computed=(
        _is("支出.全部资金.2130204.合计", f"支出.{GENERAL}.2130204.合计", "支出.其他资金.2130204.合计"),),
        why="the items of 03 are those of the funds; a code has one name in one catalogue"),
    "X-15": Answer(("T231", "T232")),
    "X-16": Answer(("T234", "T235", "T236")),
    "X-17": Answer(("T281", "T282", "T283", "T284", "T285", "T286", "T287")),
    "X-18": Answer(("T261", "T262")),
    # 绩效
    "A-1": Answer(("T254", "T257"), computed=(
        _is("预算绩效.整体.执行率", "预算绩效.整体.执行数", "预算绩效.整体.全年预算"),
        _is("预算绩效.整体.执行率得分", "预算绩效.整体.执行率"))),
    "A-2": Answer(("T259", "T269"), computed=(_is("预算绩效.整体.执行数", "支出.全部资金.合计"),)),
    "A-3": Answer(("T251", "T252", "T253", "T258", "T259", "T266", "T267"), computed=(
        _is("预算绩效.项目合计.执行数", "预算绩效.项目.造林绿化项目.执行数"),)),
    "A-4": Answer(("T255", "T256", "T257", "T323", "T324"), guards=(
        ("tests/check/test_coverage_of_formulas.py", "test_the_points_of_every_edition_add_up"),)),
    # 文字
    "N-1": Answer(("T218", "N101", "N201", "N209", "N214"), guards=(_PROSE,), why="sentences name figures, never type them"),
    "N-2": Answer(("N201",), computed=(
        _is("占比.收入.财政拨款", "收入.财政拨款.合计", "收入.全部资金.合计"),
        _is("占比.支出.基本支出", "支出.全部资金.基本支出", "支出.全部资金.合计"),
        _is("占比.支出结构.213", f"支出.{GENERAL}.213.合计", f"支出.{GENERAL}.合计"),
        _is("完成率.年初预算.合计", f"支出.{GENERAL}.合计", "年初预算.合计"))),
    "N-3": Answer(("T246",), computed=(
        _is("增减.收支总计.幅度", "收入.总计", "上年.收支总计"),
        _is("增减.收支总计.差额", "收入.总计", "上年.收支总计"))),
    "N-4": Answer(("N204", "N213", "N302", "N305", "N306"), guards=(
        ("tests/phrases/test_comparison.py", "def test"),
        ("tests/narrate/test_narrate.py", "test_punctuation_is_never_doubled_and_no_alternative")),
        why="one phrase function chooses the words by the sign"),
    "N-5": Answer(("N201",), guards=(
        ("tests/phrases/test_comparison.py", "def test"),
        ("tests/phrases/test_completion.py", "def test"),
        ("disclosure/compute/operations.py", "None where base ≤ 0"))),
    "N-6": Answer(("T211",), computed=(
        _is("年初预算.合计", "年初预算.213", "年初预算.221"),)),
    "N-7": Answer(("T219",), computed=(
        _is(f"支出.{GENERAL}.2130204.合计", f"支出.{GENERAL}.2130204.基本支出",
            f"支出.{GENERAL}.2130204.项目支出"),)),
    "N-8": Answer(guards=(
        ("tests/narrate/test_subjects.py", "test_economic_items_are_those_that_are_not_nought"),)),
    "N-9": Answer(("T230", "T241", "T242", "T243", "T244", "T245"), computed=(
        _is("政府采购.合计.金额", "政府采购.货物.金额", "政府采购.工程.金额", "政府采购.服务.金额"),
        _is("占比.采购.小微企业", "政府采购.小微企业", "政府采购.合计.中小企业"))),
    "N-10": Answer(("T230", "T237", "T238"), computed=(
        _is("国有资产.车辆.合计", "国有资产.车辆.机要通信用车", "国有资产.车辆.特种专业技术用车"),)),
    "N-11": Answer(("T251", "T253", "T258", "T267", "T268"), computed=(
        _is("预算绩效.项目占比", "预算绩效.自评项目.一般公共预算.执行数", f"支出.{GENERAL}.项目支出"),
        _is("预算绩效.项目合计.个数", "预算绩效.项目.造林绿化项目.预算数"))),
    "N-12": Answer(("N212",), guards=(
        ("tests/narrate/test_sections.py", "test_the_next_section_moves_up_where_one_is_omitted"),)),
    "N-13": Answer(guards=(("disclosure/render/template/contents.py", "E109"),),
                   why="entries of the contents name the headings' bookmarks; lint of the form"),
    "N-14": Answer(("T227", "T228", "T229", "T247", "T288", "N205", "N206", "N207"), guards=(
        ("tests/narrate/test_identity.py", "def test"),)),
    "N-15": Answer(("N103", "N204")),
    "N-16": Answer(("N202", "N203", "N210", "N304")),
    "N-17": Answer(("T221", "T224", "T226", "N211"), guards=(
        ("tests/narrate/test_subjects.py", "test_a_full_name_goes_down"),)),
    "N-18": Answer(("N106", "N107"), guards=(("tests/narrate/test_telling.py", "def test"),
                                             ("disclosure/narrate/glossary.py", "def "))),
    # 预算01至04
    "B01-1": Answer(("T371",), computed=(
        _is("收入.全部资金.合计", f"收入.{GENERAL}", "收入.财政专户管理资金收入", "收入.其他收入"),
        _is(f"支出.{GENERAL}.合计", f"支出.{GENERAL}.201.合计", f"支出.{GENERAL}.233.合计")),
        why="a 类 without a row would be missing from the rows"),
    "B01-2": Answer(("T301", "T305"), computed=(
        _is("收入.总计", "收入.全部资金.合计", "结转结余.上年.合计"),
        _is("支出.总计", "支出.全部资金.合计", "结转结余.年终.合计"))),
    "B02-1": Answer(("T307",), computed=(
        _is("单位.1.合计", "单位.1.收入.合计", "单位.1.上年结转.合计"),
        _is("单位合计.收入.事业收入", "单位.1.收入.事业收入", "单位.2.收入.事业收入"))),
    "B03-1": Answer(("T222",), computed=(
        _is("支出.其他资金.2130204.合计", "支出.其他资金.2130204.基本支出", "支出.其他资金.2130204.事业单位经营支出"),
        _is(f"支出.{GENERAL}.21302.合计", f"支出.{GENERAL}.2130201.合计"),
        _is("支出.总计", "支出.全部资金.合计"))),
    "B04-1": Answer(("T302", "T303", "T304"), computed=(
        _is("收入.财政拨款.合计", f"收入.{GENERAL}", f"收入.{FUND}", f"收入.{CAPITAL}"),
        _is("结转结余.上年.财政拨款", f"结转结余.上年.{GENERAL}", f"结转结余.上年.{FUND}"),
        _is("财政拨款.收入总计", "收入.财政拨款.合计", "结转结余.上年.财政拨款"))),
    "B04-2": Answer(guards=(_BUDGET_FORM,), why=_SAME_FIGURE),
    # 预算05至07
    "B05-1": Answer(("T222",), computed=(
        _is(f"支出.{GENERAL}.2130204.合计", f"支出.{GENERAL}.2130204.基本支出", f"支出.{GENERAL}.2130204.项目支出"),
        _is(f"支出.{GENERAL}.2130204.基本支出", f"支出.{GENERAL}.2130204.人员经费", f"支出.{GENERAL}.2130204.公用经费"),
        _is(f"支出.{GENERAL}.213.人员经费", f"支出.{GENERAL}.21302.人员经费"))),
    "B05-2": Answer(("T302", "T303", "T304"), why="what is spent out of balances is in the expenditure"),
    "B06-1": Answer(("T308", "T309"), computed=(
        _is("单位合计.支出.人员经费", "单位.1.支出.人员经费", "单位.2.支出.人员经费"),
        _is("单位.1.支出.合计", "单位.1.支出.基本支出", "单位.1.支出.项目支出"))),
    "B07-1": Answer(("T357",), computed=(
        _is("基本支出经济分类.合计", "基本支出经济分类.人员经费", "基本支出经济分类.公用经费"),
        _is("基本支出经济分类.301", "基本支出经济分类.30101"),
        _is("基本支出经济分类.人员经费", "基本支出经济分类.301", "基本支出经济分类.303"),
        _is("基本支出经济分类.公用经费", "基本支出经济分类.302", "基本支出经济分类.310"))),
    "B07-2": Answer(("T306", "T353", "T354")),
    # 预算08至10
    "B08-1": Answer(("T355",), computed=(
        _is("三公经费.合计.预算", "三公经费.因公出国境费.预算", "三公经费.公务用车购置及运行维护费.预算"),
        _is("三公经费.公务用车购置及运行维护费.预算", "三公经费.公务用车购置费.预算"))),
    "B08-2": Answer(("T351", "T352")),
    "B09-1": Answer(("T303",), computed=(
        _is(f"支出.{FUND}.2120803.合计", f"支出.{FUND}.2120803.项目支出"),)),
    "B10-1": Answer(("T304",), computed=(
        _is(f"支出.{CAPITAL}.2230105.合计", f"支出.{CAPITAL}.2230105.项目支出"),)),
    # 预算11至13
    "B11-1": Answer(("T310",), computed=(
        _is("项目.造林绿化项目.合计", f"项目.造林绿化项目.资金.{GENERAL}", f"项目.造林绿化项目.资金.结转.{FUND}",
            "项目.造林绿化项目.资金.单位资金"),
        _is(f"单位.1.项目合计.资金.{GENERAL}", f"项目.造林绿化项目.资金.{GENERAL}", f"项目.森林防火项目.资金.{GENERAL}"))),
    "B11-2": Answer(("T311", "T312", "T313", "T314")),
    "B12-1": Answer(("T331", "T332", "T355"), computed=(
        _is("政府采购.合计.金额", "政府采购.货物.金额", "政府采购.工程.金额", "政府采购.服务.金额"),
        _is("政府采购.货物.金额", "政府采购.2.金额")), why="单价 has no sum at all"),
    "B12-2": Answer(("T333", "T334", "T335")),
    "B13-1": Answer(("T334", "T336"), computed=(
        _is("购买服务.合计.金额", "购买服务.1.金额", "购买服务.2.金额"),)),
    # 预算14, 15
    "B14-1": Answer(("T341", "T343", "T344"), computed=(
        _is("预算绩效.整体.收入构成.合计", "预算绩效.整体.收入构成.财政拨款", "预算绩效.整体.收入构成.单位资金"),
        _is("占比.支出构成.人员类", "预算绩效.整体.支出构成.人员类", "预算绩效.整体.支出构成.合计"))),
    "B14-2": Answer(("T342",), computed=(
        _is("预算绩效.整体.支出构成.人员类", f"支出.{GENERAL}.人员经费"),
        _is("预算绩效.整体.支出构成.运转类", f"支出.{GENERAL}.公用经费", "项目类别.其他运转类项目.合计"))),
    "B15-1": Answer(("T315", "T321", "T322", "T334"), computed=(
        _is("项目.造林绿化项目.申报表.支出明细合计", "项目.造林绿化项目.申报表.支出明细.1.合计"),)),
    "B15-2": Answer(("T325", "T362"), computed=(
        _is("项目.造林绿化项目.申报表.变动额", "项目.造林绿化项目.合计", "项目.造林绿化项目.申报表.往年.上年.预算"),)),
    # 预算年度之间
    "B-1": Answer(("T356", "T361")),
}  # fmt: skip
