"""The names that paths of every kind are made of: funds, natures of expenditure, “三公”经费."""

from __future__ import annotations

GENERAL = "一般公共预算财政拨款"
FUND = "政府性基金预算财政拨款"
CAPITAL = "国有资本经营预算财政拨款"
OTHER = "其他资金"
APPROPRIATION = "财政拨款"
ALL = "全部资金"

#: The three kinds of 财政拨款.
APPROPRIATIONS = (GENERAL, FUND, CAPITAL)
FUNDS = (*APPROPRIATIONS, OTHER)

STAFF, OPERATIONS = "人员经费", "公用经费"
BASIC, PROJECT = "基本支出", "项目支出"
#: Natures of expenditure that every fund can have.
NATURES = (BASIC, PROJECT)

THREE_PUBLIC = ("因公出国境费", "公务用车购置费", "公务用车运行维护费", "公务接待费")
VEHICLES = "公务用车购置及运行维护费"
