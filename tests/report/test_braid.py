"""How a text in Chinese and the same in English become one."""

import re
from collections import Counter
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from inspector_tui.report.documents.bilingual import Bilingual
from inspector_tui.report.documents.braid import braid
from inspector_tui.report.documents.phrase import tokens, words

BLANK = "\u3000" * 6
ROOM = "\u2003" * 16
SAME = ["", "55 / 55", "92.27", "★★★☆☆", "2026-05-20 17:30", "滨河家园1号楼", "Riverside Block C"]
BRAIDED = [
    ("检查日期", "Date", "检查日期\n<Date>"),
    ("85.50分", "85.50 points", "85.50分 <points>"),
    ("五星 ★★★★★ (5)", "Five stars ★★★★★ (5)", "五星 <Five stars> ★★★★★ (5)"),
    ("Y1-1 组织设立挂牌", "Y1-1 Set up, posted", "Y1-1 组织设立挂牌 <Set up, posted>"),
    ("Y5-1 “五个一”关爱", "Y5-1 Five-ones care", "Y5-1 “五个一”关爱 <Five-ones care>"),
    ("标识“家”：1", "Sign “Home”: 1", "标识“家” <Sign “Home”>：1"),
    ("B-1（第2处）", "B-1 (no. 2)", "B-1（第2处 <no. 2>）"),
    ("编号：2026-003", "No. 2026-003", "编号 <No.> 2026-003"),
    ("证据：P1、D2", "Evidence: P1, D2", "证据 <Evidence>：P1、D2"),
    ("核对码 0710 2287", "Check code 0710 2287", "核对码 <Check code> 0710 2287"),
    ("19项：Y1-1、H1-3", "19: Y1-1, H1-3", "19项：Y1-1、H1-3"),
    ("未关闭 ×1 −2", "Open ×1 −2", "未关闭 <Open> ×1 −2"),
    ("脚手架（第2处）：缺挡脚板。", "Scaffold (no. 2): 缺挡脚板。",
     "脚手架（第2处） <Scaffold (no. 2)>：缺挡脚板。"),
    ("第1次回复（2026-11-21、王）：已回复。", "Reply 1 (2026-11-21, 王): 已回复。",
     "第1次回复 <Reply 1>（2026-11-21、王）：已回复。"),
    ("第1次复查（2026-11-21、王）：合格；尚可；新期限 2026-12-05",
     "Re-check 1 (2026-11-21, 王): accepted; 尚可; new deadline 2026-12-05",
     "第1次复查 <Re-check 1>（2026-11-21、王）：合格 <accepted>；尚可；"
     "新期限 <new deadline> 2026-12-05"),
    ("张三：符合；核定前按最低计", "张三: Met; the lowest counts until it is settled",
     "张三：符合 <Met>；核定前按最低计 <the lowest counts until it is settled>"),
    (f"☑ 拒签。原因：{'不同意扣分'}", "☑ Refused to sign. Reason: 不同意扣分",
     "☑ 拒签。原因 <Refused to sign. Reason>：不同意扣分"),
    (f"签字（盖章）：{ROOM}日期：", f"Signed and stamped: {ROOM}Date:",
     f"签字（盖章） <Signed and stamped>：{ROOM}日期 <Date>："),
    (f"受检单位签名（盖章）：{ROOM}日期：　　年　月　日",
     f"Signed and stamped for the site: {ROOM}Date:",
     "受检单位签名（盖章） <Signed and stamped for the site>：\n日期 <Date>：　　年　月　日"),
    (f"推荐单位（盖章）：{BLANK}日期：{BLANK}名额：4",
     f"Office (stamp):{BLANK}Date:{BLANK}Places: 4",
     f"推荐单位（盖章） <Office (stamp)>：{BLANK}日期 <Date>：{BLANK}名额 <Places>：4"),
    ("合格\n轴线3无护栏。", "Met\n轴线3无护栏。", "合格\n<Met>\n轴线3无护栏。"),
    ("共3项，已闭合2项", "2 of 3 closed", "共3项，已闭合2项\n<2 of 3 closed>"),
    ("2项，占全部55项的3.6%", "2 of 55 items, 3.6%",
     "2项，占全部55项的3.6%\n<2 of 55 items, 3.6%>"),
    ("瓯海在市级的名额已满（3个）", "the places of 瓯海 with the city are taken (3)",
     "瓯海在市级的名额已满（3个）\n<the places of 瓯海 with the city are taken (3)>"),
    ("见“扣分及原因”第3项", "see deduction 3", "见“扣分及原因”第3项\n<see deduction 3>"),
    ("见“不适用项”第12项", "see item left out 12", "见“不适用项”第12项\n<see item left out 12>"),
    ("无", "", "无"),
    ("", "none", "<none>"),
]  # fmt: skip


def marked(text: str) -> str:
    """The text with its English in angle brackets."""
    if not isinstance(text, Bilingual):
        return text
    return "".join(f"<{run.text}>" if run.english else run.text for run in text.runs)


def spoken(text: str) -> Counter[str]:
    return Counter(words(tokens(text)))


@pytest.mark.parametrize("text", SAME)
def test_what_is_the_same_in_both_languages_stands_once(text: str) -> None:
    assert braid(text, text) == text
    assert not isinstance(braid(text, text), Bilingual)


@pytest.mark.parametrize(("zh", "en", "both"), BRAIDED)
def test_chinese_comes_first_and_what_both_share_stands_once(zh: str, en: str, both: str) -> None:
    assert marked(braid(zh, en)) == both


LETTERS = st.text(alphabet="项检查合格期限ab1 2-（）()：:，,；;。.\n\u2003☐", max_size=24)


@given(zh=LETTERS, en=LETTERS)
def test_no_word_of_either_language_is_lost(zh: str, en: str) -> None:
    whole = braid(zh, en)
    assert not spoken(zh) - spoken(whole)
    assert not spoken(en) - spoken(whole)


@given(zh=LETTERS, en=LETTERS)
def test_the_chinese_alone_says_what_it_said_before(zh: str, en: str) -> None:
    whole = braid(zh, en)
    alone = whole.chinese if isinstance(whole, Bilingual) else whole
    assert spoken(alone) == spoken(zh) or not spoken(zh)


def test_only_english_is_marked_in_html_and_every_sign_is_text() -> None:
    page = escape(braid("合格：<b>&", "Met: <b>&"))
    assert page == "合格 <span lang=en>Met</span>：&lt;b&gt;&amp;"
    assert str(braid("总分", "Total")) == "总分\nTotal"


def test_a_sign_that_turns_text_round_does_not_reach_the_page() -> None:
    assert "\u202e" not in escape(braid("总\u202e分", "To\u202etal"))


@pytest.mark.parametrize("sign", ["检", "（", "a ", "；", "1", "：合格（检"])
def test_a_text_of_one_sign_costs_no_time(sign: str) -> None:
    said, begun = sign * 5000, perf_counter()
    braid(f"检查（一）：{said}；检查：合格", f"Check (1): {said}; check: met")
    braid(f"检查：{said}", f"Check: {said}")
    assert perf_counter() - begun < 2


def test_a_long_text_of_a_person_stands_once_whatever_its_label() -> None:
    said = "护栏" * 2500
    whole = braid(f"问题：{said}", f"Problem: {said}")
    assert marked(whole) == f"问题 <Problem>：{said}"
    assert len(re.findall(said, whole)) == 1
