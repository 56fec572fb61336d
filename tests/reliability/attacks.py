"""All attacks, in the order of the page."""

from __future__ import annotations

from itertools import product

from tests.reliability import machines, numbers, papers, texts
from tests.reliability.attack import Attack
from tests.reliability.numbers import CLASSES, GUARDED, OTHERS, SEEN, UNSEEN

ATTACKS = {
    attack.name: attack
    for attack in (
        Attack(
            "yaml", "部门文件", "随机改坏字节、行、键和数值，读取、核对、成文；问题的位置都在文件里", "份",
            (texts.TOLD, texts.FINE), (), texts.spoilt,
        ),
        Attack(
            "commands", "命令", "对改坏的部门文件运行 check、生成、explain（一份三条命令）", "份",
            (texts.CODES[0], texts.CODES[1]), (texts.CODES[2], texts.CODES[3]), texts.commanded,
        ),
        Attack(
            "forms", "Word 模板", "随机改坏模板的部件、标签和压缩包，检查、印一份", "份",
            tuple(papers.FORMS.values()), (), papers.edited,
        ),
        Attack(
            "kills", "强行中断", "改了一个部门、少了几个文件再生成，到随机的时刻用 SIGKILL 结束，再接着生成，逐个检查文件", "次",
            (machines.KILLED, machines.DONE),
            (machines.DAMAGED, machines.LOST, machines.MISTAKEN, machines.OUTDATED), machines.killed,
        ),
        Attack(
            "disk", "磁盘满、只读、没有权限", "从随机的一步起，写文件都失败，再逐个检查文件", "次",
            (*machines.TOLD.values(), machines.WRITTEN),
            (machines.SILENT, machines.DAMAGED, machines.LOST, machines.MISTAKEN), machines.starved,
        ),
        Attack(
            "injection", "夹带", "在文字里写模板语言、XML、控制字符、看不见的字、路径，生成草稿", "处",
            (texts.REFUSED, texts.AS_TEXT), (texts.EXECUTED, texts.ELSEWHERE, texts.DAMAGED),
            texts.injected,
        ),
        Attack(
            "mutants", "改错一个数（真实部门和样例）", "改动、颠倒、十倍、漏填，超过尾差", "处",
            (f"{GUARDED}，{SEEN}", f"{OTHERS}，{SEEN}", f"{OTHERS}，{UNSEEN}"),
            (f"{GUARDED}，{UNSEEN}",), numbers.mistyped,
        ),
        Attack(
            "slips", "随机的正确数据", "随机造出勾稽全部成立的部门，不应有错误和警告；再改错金额，见下表", "份",
            (numbers.RIGHT, *(numbers.cell(*each) for each in product(CLASSES, (GUARDED, OTHERS), (SEEN, UNSEEN)))),
            (numbers.FALSE_ALARM,), numbers.slipped,
        ),
        Attack(
            "judges", "外部检验", "openxml-audit 按 Open XML 标准检查各部门、样例的文件和模板", "份",
            (papers.NO_REMARKS,), (papers.REMARKS,), papers.judged,
        ),
    )
}  # fmt: skip
